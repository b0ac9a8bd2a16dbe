#include "core/formats/json_text.h"

#include "core/base/error.h"

#include <algorithm>

namespace cospread {

namespace {

using nlohmann::json;

constexpr std::size_t most_json_bytes = std::size_t{16} << 20;

/// Copying a value walks its levels on the stack; what is read here has fewer than ten.
constexpr int most_json_levels = 100;

[[noreturn]] void refuse_json(std::string const& path, std::string_view bytes, std::size_t at) {
    auto const before = bytes.substr(0, std::min(at, bytes.size()));
    auto const line_begin = before.rfind('\n') + 1; // npos + 1 = 0
    throw InputError(Finding{.file = path,
                             .row = 1 + static_cast<std::uint64_t>(std::ranges::count(before, '\n')),
                             .column = std::to_string(before.size() - line_begin),
                             .what = "this is not valid JSON",
                             .remedy = "Correct it there: a comma, quote or bracket is missing or too much"});
}

} // namespace

std::string json_quoted(std::string_view text) {
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

json parse_json(std::string const& path, std::string_view bytes, std::string_view kind) {
    std::string const question = "Is this " + std::string(kind) + "?";
    if (bytes.size() > most_json_bytes) {
        throw InputError(Finding{.file = path, .what = "larger than 16 MB", .remedy = question});
    }
    auto const limit_levels = [&](int level, json::parse_event_t, json const&) {
        if (level > most_json_levels) {
            throw InputError(Finding{
                .file = path, .what = "brackets within brackets, more than 100 deep", .remedy = question});
        }
        return true;
    };
    try {
        return json::parse(bytes.begin(), bytes.end(), limit_levels);
    } catch (json::parse_error const& error) {
        refuse_json(path, bytes, error.byte);
    } catch (json::exception const&) { // the one other kind: a number beyond the range of doubles
        throw InputError(
            Finding{.file = path, .what = "a number is too large", .remedy = "Write a smaller one"});
    }
}

} // namespace cospread
