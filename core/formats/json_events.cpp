#include "core/formats/json_events.h"

#include "core/base/error.h"

namespace cospread {

void JsonEvents::enter(bool list) {
    constexpr std::size_t most_levels = 100;
    if (open_ >= most_levels) {
        throw InputError(
            place_().finding(file_, "brackets within brackets, more than 100 deep", "Is this a graph?"));
    }
    ++open_;
    start(list);
}

void JsonEvents::leave() {
    --open_;
    end();
}

bool JsonEvents::null() {
    scalar({}, false);
    return true;
}

bool JsonEvents::boolean(bool value) {
    scalar(value ? "true" : "false", false);
    return true;
}

bool JsonEvents::number_integer(std::int64_t value) {
    scalar(std::to_string(value), false);
    return true;
}

bool JsonEvents::number_unsigned(std::uint64_t value) {
    scalar(std::to_string(value), false);
    return true;
}

bool JsonEvents::number_float(double /*value*/, std::string const& text) {
    scalar(text, false);
    return true;
}

bool JsonEvents::string(std::string& value) {
    scalar(std::move(value), true);
    return true;
}

bool JsonEvents::binary(nlohmann::json::binary_t& /*value*/) {
    return false; // JSON text has none
}

bool JsonEvents::start_object(std::size_t /*size*/) {
    enter(false);
    return true;
}

bool JsonEvents::key(std::string& name) {
    key_of_next(std::move(name));
    return true;
}

bool JsonEvents::end_object() {
    leave();
    return true;
}

bool JsonEvents::start_array(std::size_t /*size*/) {
    enter(true);
    return true;
}

bool JsonEvents::end_array() {
    leave();
    return true;
}

bool JsonEvents::parse_error(std::size_t /*at*/, std::string const& /*token*/,
                             nlohmann::json::exception const& error) {
    constexpr int out_of_range = 406;
    bool const number = error.id == out_of_range;
    throw InputError(
        place_().finding(file_, number ? "a number is too large" : "this is not valid JSON",
                         number ? "Write a smaller one"
                                : "Correct it there: a comma, quote or bracket is missing or too much"));
}

} // namespace cospread
