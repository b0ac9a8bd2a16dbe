#include "core/formats/gz_bytes.h"

#include "core/base/file_bytes.h"
#include "core/formats/zip_archive.h"

#include <algorithm>
#include <zlib.h>

namespace cospread {

namespace {

constexpr std::size_t step = std::size_t{1} << 20;

class Inflation {
  public:
    explicit Inflation(InputBytes const& input)
        : file_(input.name)
        , packed_(input.bytes) {
        constexpr int gzip_with_any_window = 15 + 16;
        if (inflateInit2(&stream_, gzip_with_any_window) != Z_OK) {
            throw std::bad_alloc();
        }
    }

    ~Inflation() { inflateEnd(&stream_); }

    Inflation(Inflation const&) = delete;
    Inflation& operator=(Inflation const&) = delete;

    std::string run() {
        std::size_t const most = std::min(most_expanded(packed_.size()), most_file_bytes);
        std::string bytes;
        while (true) {
            feed();
            std::size_t const before = bytes.size();
            bytes.resize(before + step);
            stream_.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
            stream_.avail_out = static_cast<uInt>(step);
            int const result = inflate(&stream_, Z_NO_FLUSH);
            bytes.erase(bytes.size() - stream_.avail_out);
            if (bytes.size() > most) {
                refuse("packed in " + std::to_string(packed_.size()) + " bytes it would grow beyond " +
                           std::to_string(most) + " bytes",
                       "Unpack it yourself if it is really so large");
            }
            bool const at_end = stream_.avail_in == 0 && taken_ == packed_.size();
            if (result == Z_STREAM_END) {
                // Another member may follow; zeros are padding.
                std::string_view const rest = packed_.substr(taken_ - stream_.avail_in);
                if (!looks_like_gz(rest)) {
                    return bytes;
                }
                inflateReset(&stream_);
            } else if (result != Z_OK && result != Z_BUF_ERROR) {
                refuse(
                    "the packed file is broken (" +
                        std::string(stream_.msg != nullptr ? stream_.msg : "zlib " + std::to_string(result)) +
                        ")",
                    "Pack it again, or give the file itself");
            } else if (at_end && stream_.avail_out > 0) {
                refuse("the packed file breaks off", "Was it copied to its end?");
            }
        }
    }

  private:
    [[noreturn]] void refuse(std::string what, std::string remedy) const {
        throw InputError(Finding{.file = file_, .what = std::move(what), .remedy = std::move(remedy)});
    }

    void feed() {
        if (stream_.avail_in > 0 || taken_ == packed_.size()) {
            return;
        }
        std::size_t const size = std::min(step, packed_.size() - taken_);
        // zlib does not write to what it reads.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed_.data() + taken_));
        stream_.avail_in = static_cast<uInt>(size);
        taken_ += size;
    }

    std::string file_;
    std::string_view packed_;
    std::size_t taken_ = 0; ///< bytes handed to zlib
    z_stream stream_{};
};

} // namespace

bool looks_like_gz(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b");
}

std::string unpacked_gz(InputBytes const& input) {
    return Inflation(input).run();
}

} // namespace cospread
