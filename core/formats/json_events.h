#pragma once

#include "core/formats/xml_text.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace cospread {

/// What is done with the values of a JSON text in their order, without holding the whole. Brings nlohmann's
/// interface down to what matters for graphs. Throws InputError, at its place, where the text is no JSON, a
/// number is too large, or brackets lie more than 100 deep.
class JsonEvents : public nlohmann::json_sax<nlohmann::json> {
  public:
    /// An object, or a list, begins.
    virtual void start(bool list) = 0;

    /// What began last ends.
    virtual void end() = 0;

    /// The key of the value that comes next.
    virtual void key_of_next(std::string name) = 0;

    /// A text, or a number, true, false or null (empty) as it is written.
    virtual void scalar(std::string text, bool is_text) = 0;

    bool null() final;
    bool boolean(bool value) final;
    bool number_integer(std::int64_t value) final;
    bool number_unsigned(std::uint64_t value) final;
    bool number_float(double value, std::string const& text) final;
    bool string(std::string& value) final;
    bool binary(nlohmann::json::binary_t& value) final;
    bool start_object(std::size_t size) final;
    bool key(std::string& name) final;
    bool end_object() final;
    bool start_array(std::size_t size) final;
    bool end_array() final;
    bool parse_error(std::size_t at, std::string const& token, nlohmann::json::exception const& error) final;

  protected:
    /// `place` says where the reading is; both must outlive this object.
    JsonEvents(std::string_view file, std::function<TextPlace()> place)
        : file_(file)
        , place_(std::move(place)) {}

    [[nodiscard]] std::string_view file() const { return file_; }

    [[nodiscard]] TextPlace place() const { return place_(); }

  private:
    void enter(bool list);
    void leave();

    std::string_view file_;
    std::function<TextPlace()> place_;
    std::size_t open_ = 0; ///< objects and lists
};

} // namespace cospread
