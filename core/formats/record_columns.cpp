#include "core/formats/record_columns.h"

#include "core/base/text.h"
#include "core/formats/text_lines.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

std::string_view type_noun(ColumnType type) {
    switch (type) {
    case ColumnType::text:
        return "a text";
    case ColumnType::number:
        return "a number";
    case ColumnType::boolean:
        return "true or false";
    case ColumnType::date:
        return "a date";
    }
    return {};
}

Finding left_out(Finding const& place, std::string_view whose, std::string_view key, std::string why) {
    Finding finding = place;
    finding.what =
        "the " + std::string(whose) + " attribute '" + std::string(key) + "' is left out: " + std::move(why);
    finding.remedy = "Keep such attributes in a table of their own";
    return finding;
}

} // namespace

bool all_dates(std::vector<std::string> const& texts) {
    return std::ranges::all_of(texts, [](auto const& text) {
        ColumnBuilder one("");
        one.append(text);
        return std::move(one).finish().type() == ColumnType::date;
    });
}

bool is_naming_column(std::string_view name) {
    auto const word = lower_case(name);
    return word == "label" || word == "short" || word == "name";
}

RecordColumns::Collected* RecordColumns::column(std::string_view key) {
    if (!columns_.empty()) {
        last_ = (last_ + 1) % columns_.size();
        if (columns_[last_].values.name() == key) {
            return &columns_[last_];
        }
    }
    auto const found = index_.find(std::string(key));
    if (found != index_.end()) {
        last_ = found->second;
        return &columns_[last_];
    }
    if (columns_.size() >= most_columns) {
        if (first_left_out_.empty()) {
            first_left_out_ = key;
        }
        return nullptr;
    }
    last_ = columns_.size();
    index_.emplace(key, last_);
    return &columns_.emplace_back(Collected{.values = ColumnBuilder(std::string(key))});
}

void RecordColumns::declare(std::string_view key, std::optional<ColumnType> type,
                            std::optional<std::string_view> fallback) {
    Collected* const into = column(key);
    if (into == nullptr) {
        return;
    }
    into->declared = into->declared && type && into->declared != type ? ColumnType::text
                     : type                                           ? type
                                                                      : into->declared;
    if (fallback) {
        into->fallback = *fallback;
    }
}

void RecordColumns::set(std::size_t record, std::string_view key, std::string_view text) {
    Collected* const into = column(key);
    if (into == nullptr) {
        return;
    }
    if (into->declared == ColumnType::boolean && (text == "1" || text == "0")) {
        text = text == "1" ? "true" : "false";
    }
    into->values.append(text);
    into->records.push_back(static_cast<std::uint32_t>(record));
}

std::vector<bool> RecordColumns::with_room(std::size_t records) const {
    constexpr std::size_t free_cells = std::size_t{1} << 23;
    constexpr std::size_t cells_a_value = 16;
    std::size_t values = 0;
    for (auto const& collected : columns_) {
        values += collected.records.size();
    }
    std::size_t const most = (free_cells + cells_a_value * values) / std::max<std::size_t>(records, 1);
    std::vector<std::size_t> order(columns_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>{},
                             [&](std::size_t column) { return columns_[column].records.size(); });
    std::vector<bool> kept(columns_.size(), false);
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
        kept[order[i]] = true;
    }
    return kept;
}

Column RecordColumns::dense(Collected collected, std::size_t records) {
    std::string const name = collected.values.name();
    auto const nothing = static_cast<std::uint32_t>(collected.values.size());
    collected.values.append_missing();
    std::uint32_t usual = nothing;
    if (collected.fallback) {
        usual = static_cast<std::uint32_t>(collected.values.size());
        collected.values.append(*collected.fallback);
    }
    std::vector<std::uint32_t> value_of(records, usual);
    for (std::size_t i = 0; i < collected.records.size(); ++i) {
        if (collected.records[i] < records) {
            value_of[collected.records[i]] = static_cast<std::uint32_t>(i);
        }
    }
    bool const is_said_otherwise = collected.declared.value_or(ColumnType::text) != ColumnType::text;
    bool const is_name = name == "label" || name == "short" || (is_naming_column(name) && !is_said_otherwise);
    Column const values =
        std::move(collected.values).finish(is_name || collected.declared == ColumnType::text);
    if (values.type() == ColumnType::number) {
        return values.taken(value_of);
    }
    if (values.dictionary().empty() && collected.declared == ColumnType::number) {
        return {name, std::vector<double>(records, std::numeric_limits<double>::quiet_NaN())};
    }
    for (auto& value : value_of) {
        value = values.code(value);
    }
    ColumnType type = values.type();
    if (values.dictionary().empty()) {
        type = collected.declared.value_or(type);
    } else if (!is_name && collected.declared == ColumnType::text && all_dates(values.dictionary())) {
        type = ColumnType::date;
    }
    return {name, type, std::move(value_of), values.dictionary()};
}

Columns RecordColumns::finish(std::size_t records, Finding const& place, std::string_view whose,
                              ImportReport& report) && {
    auto const kept = with_room(records);
    Columns finished;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        std::string const name = columns_[i].values.name();
        if (!kept[i]) {
            report.warn(left_out(place, whose, name,
                                 "there are too many attributes, and only " +
                                     plural(columns_[i].records.size(), "value") + " of it"));
            continue;
        }
        auto const declared = columns_[i].declared;
        finished.push_back(dense(std::move(columns_[i]), records));
        bool const broken = declared && *declared != ColumnType::text && *declared != ColumnType::date &&
                            finished.back().type() != *declared && name != "label" && name != "short";
        if (broken) {
            Finding finding = place;
            finding.what = "the " + std::string(whose) + " attribute '" + name + "' is declared as " +
                           std::string(type_noun(*declared)) + ", but not every value is one";
            finding.remedy = "It is kept as '" + std::string(column_type_word(finished.back().type())) +
                             "'; correct the values or the type";
            report.warn(std::move(finding));
        }
    }
    if (!first_left_out_.empty()) {
        report.warn(left_out(place, whose, first_left_out_,
                             "it comes after 10,000 others, and what comes later is left out too"));
    }
    return finished;
}

} // namespace cospread
