#include "viz/figure/png_rows.h"

#include "core/base/error.h"

#include <cmath>
#include <csetjmp>
#include <ostream>
#include <png.h>
#include <vector>

namespace cospread::viz {

/// libpng leaves by longjmp on an error: it must not pass what has a destructor, so each call stands alone.
struct PngRows::State {
    State() = default;

    ~State() { png_destroy_write_struct(&png, &info); }

    State(State const&) = delete;
    State& operator=(State const&) = delete;

    png_structp png = nullptr;
    png_infop info = nullptr;
    std::vector<png_byte> row;
    std::string error;

    template<class Work>
    void run(Work const& work) {
        if (setjmp(png_jmpbuf(png)) != 0) {
            throw SystemError("the PNG cannot be written: " + error);
        }
        work();
    }
};

namespace {

constexpr int compression = 1; ///< larger ones take several times as long and save little

void keep_error(png_structp png, png_const_charp words) {
    *static_cast<std::string*>(png_get_error_ptr(png)) = words;
    png_longjmp(png, 1);
}

void pass_warning(png_structp, png_const_charp) {}

void put(png_structp png, png_bytep bytes, std::size_t count) {
    static_cast<std::ostream*>(png_get_io_ptr(png))
        ->write(reinterpret_cast<char const*>(bytes), static_cast<std::streamsize>(count));
}

void leave_unflushed(png_structp) {}

} // namespace

PngRows::PngRows(std::ostream& stream, PngHeader const& header)
    : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.row.resize(static_cast<std::size_t>(header.width) * 3);
    s.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &s.error, keep_error, pass_warning);
    s.info = s.png == nullptr ? nullptr : png_create_info_struct(s.png);
    if (s.info == nullptr) {
        throw SystemError("the PNG cannot be written: there is too little memory");
    }
    auto const dots_per_metre = static_cast<png_uint_32>(std::lround(header.dots_per_inch / 0.0254));
    std::string key = "recipe";
    std::string recipe = header.recipe;
    png_text text{};
    text.compression = PNG_ITXT_COMPRESSION_zTXt;
    text.key = key.data();
    text.text = recipe.data();
    text.itxt_length = recipe.size();
    s.run([&] {
        png_set_write_fn(s.png, &stream, put, leave_unflushed);
        png_set_compression_level(s.png, compression);
        png_set_IHDR(s.png, s.info, static_cast<png_uint_32>(header.width),
                     static_cast<png_uint_32>(header.height), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_pHYs(s.png, s.info, dots_per_metre, dots_per_metre, PNG_RESOLUTION_METER);
        if (text.itxt_length > 0) {
            png_set_text(s.png, s.info, &text, 1);
        }
        png_write_info(s.png, s.info);
    });
}

PngRows::~PngRows() = default;

void PngRows::add(std::span<std::uint32_t const> row) {
    png_bytep out = state_->row.data();
    for (std::uint32_t const pixel : row) {
        out[0] = static_cast<png_byte>(pixel >> 16);
        out[1] = static_cast<png_byte>(pixel >> 8);
        out[2] = static_cast<png_byte>(pixel);
        out += 3;
    }
    state_->run([&] { png_write_row(state_->png, state_->row.data()); });
}

void PngRows::end() {
    state_->run([&] { png_write_end(state_->png, state_->info); });
}

} // namespace cospread::viz
