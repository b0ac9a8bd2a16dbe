#include "core/formats/zip_archive.h"

#include <algorithm>
#include <zip.h>

namespace cospread {

namespace {

/// 1 January 1980, the first day that the format knows.
constexpr zip_uint16_t first_date = (1U << 5U) | 1U;

struct Closer {
    void operator()(zip_t* archive) const { zip_discard(archive); }

    void operator()(zip_file_t* file) const { zip_fclose(file); }

    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

using Source = std::unique_ptr<zip_source_t, Closer>;

[[noreturn]] void fail(std::string const& what) {
    throw SystemError("cannot make a zip archive: " + what);
}

/// What closing the archive left in its buffer.
std::string read_back(zip_source_t* buffer) {
    if (zip_source_open(buffer) != 0) {
        fail(zip_error_strerror(zip_source_error(buffer)));
    }
    zip_source_seek(buffer, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(buffer), 0)), '\0');
    zip_source_seek(buffer, 0, SEEK_SET);
    zip_int64_t const got = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (got != static_cast<zip_int64_t>(bytes.size())) {
        fail("it cannot be read back");
    }
    return bytes;
}

} // namespace

struct ZipArchive::Handle {
    std::unique_ptr<zip_t, Closer> archive;
};

bool looks_like_zip(std::string_view bytes) {
    return bytes.starts_with(std::string_view("PK\3\4", 4)) ||
           bytes.starts_with(std::string_view("PK\5\6", 4));
}

std::uint64_t most_expanded(std::uint64_t packed_bytes) {
    constexpr std::uint64_t always = std::uint64_t{64} << 20;
    constexpr std::uint64_t times = 100;
    return always + times * packed_bytes;
}

ZipArchive::ZipArchive(InputBytes const& input)
    : file_(input.name)
    , archive_bytes_(input.bytes.size())
    , handle_(std::make_unique<Handle>()) {
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(input.bytes.data(), input.bytes.size(), 0, &error));
    handle_->archive.reset(source ? zip_open_from_source(source.get(), ZIP_RDONLY, &error) : nullptr);
    std::string const problem = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!handle_->archive) {
        throw InputError(Finding{.file = file_,
                                 .what = "a zip archive that cannot be opened (" + problem + ")",
                                 .remedy = "Make it again, or give the file that is in it"});
    }
    (void)source.release(); // the archive's own now
    auto* const archive = handle_->archive.get();
    auto const count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive, 0), 0));
    constexpr std::uint64_t most_entries = 10'000;
    if (count > most_entries) {
        throw InputError(Finding{.file = file_,
                                 .what = "an archive of " + std::to_string(count) + " files",
                                 .remedy = "Give an archive of one network"});
    }
    for (std::uint64_t index = 0; index < count; ++index) {
        zip_stat_t facts;
        zip_stat_init(&facts);
        if (zip_stat_index(archive, index, ZIP_FL_ENC_GUESS, &facts) == 0 && facts.name != nullptr) {
            std::string name = facts.name;
            if (!name.empty() && name.back() != '/') {
                entries_.push_back({std::move(name), index, facts.size});
            }
        }
    }
}

ZipArchive::~ZipArchive() = default;

ZipArchive::Entry const* ZipArchive::find(std::string_view name) const {
    auto const found = std::ranges::find(entries_, name, &Entry::name);
    return found == entries_.end() ? nullptr : &*found;
}

void ZipArchive::refuse(std::string_view entry, std::string what, std::string remedy) const {
    throw InputError(Finding{
        .file = file_ + '/' + std::string(entry), .what = std::move(what), .remedy = std::move(remedy)});
}

std::string ZipArchive::read(Entry const& entry) const {
    if (entry.bytes > most_expanded(archive_bytes_)) {
        refuse(entry.name,
               "packed in an archive of " + std::to_string(archive_bytes_) + " bytes it would grow to " +
                   std::to_string(entry.bytes) + " bytes",
               "Give the file itself if it is really so large");
    }
    std::unique_ptr<zip_file_t, Closer> const file(zip_fopen_index(handle_->archive.get(), entry.index, 0));
    if (!file) {
        auto const* const problem = zip_error_strerror(zip_get_error(handle_->archive.get()));
        refuse(entry.name, std::string("it cannot be unpacked (") + problem + ")",
               "Make the archive again, without a password");
    }
    // libzip stops where the file is longer or shorter than the archive says.
    std::string bytes(entry.bytes, '\0');
    std::size_t at = 0;
    while (at < bytes.size()) {
        zip_int64_t const got = zip_fread(file.get(), bytes.data() + at, bytes.size() - at);
        if (got <= 0) {
            break;
        }
        at += static_cast<std::size_t>(got);
    }
    char beyond = '\0';
    if (at < bytes.size() || zip_fread(file.get(), &beyond, 1) != 0) {
        refuse(entry.name, "it is broken within the archive", "Make the archive again");
    }
    return bytes;
}

std::string zipped(std::vector<std::pair<std::string, std::string>> const& files) {
    zip_error_t error;
    zip_error_init(&error);
    Source const buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer) {
        fail(zip_error_strerror(&error));
    }
    zip_source_keep(buffer.get()); // one share for the archive, one to read it back
    std::unique_ptr<zip_t, Closer> archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        fail(zip_error_strerror(&error));
    }
    for (auto const& [name, bytes] : files) {
        Source source(zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0));
        zip_int64_t const index =
            source ? zip_file_add(archive.get(), name.c_str(), source.get(), ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            fail(zip_strerror(archive.get()));
        }
        (void)source.release(); // the archive's own now
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, first_date, 0);
    }
    if (zip_close(archive.get()) != 0) {
        fail(zip_strerror(archive.get()));
    }
    (void)archive.release(); // closing freed it
    return read_back(buffer.get());
}

} // namespace cospread
