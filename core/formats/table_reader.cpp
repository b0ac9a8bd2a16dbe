#include "core/formats/table_reader.h"

#include "core/base/text.h"
#include "core/formats/header_words.h"
#include "core/formats/text_lines.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace cospread {

namespace {

using Records = std::vector<std::vector<std::string>>;

constexpr std::size_t sample_bytes = std::size_t{1} << 18;
constexpr std::size_t sample_rows = 200;

/// The first records under a separator; what cannot be read ends the sample, reading proper will say it. Of a
/// first record that cannot be read the cells before the fault count: a table of too many columns has
/// columns.
Records first_records(std::string_view file, std::string_view text, char separator) {
    Records records;
    bool const cut = text.size() > sample_bytes;
    DelimitedRows rows(file, text.substr(0, sample_bytes), separator);
    try {
        while (records.size() < sample_rows && rows.next()) {
            records.emplace_back(rows.cells().begin(), rows.cells().end());
        }
    } catch (InputError const&) {
        if (records.empty() && !rows.cells().empty()) {
            records.emplace_back(rows.cells().begin(), rows.cells().end());
        }
        return records;
    }
    if (cut && records.size() > 1 && records.size() < sample_rows) {
        records.pop_back();
    }
    return records;
}

bool is_number(std::string_view cell) {
    std::string text(trimmed(cell));
    std::ranges::replace(text, ',', '.');
    return parse_number(text).has_value();
}

bool counts_as_row_name(std::string_view cell) {
    return !cell.empty() && std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

/// True where R wrote row names: every row has one cell more than the header.
bool is_one_short(Records const& records) {
    return records.size() > 1 && records.front().size() > 1 &&
           std::all_of(records.begin() + 1, records.end(),
                       [&](auto const& row) { return row.size() == records.front().size() + 1; });
}

std::vector<std::string> folded(std::vector<std::string> const& cells) {
    std::vector<std::string> words;
    std::ranges::transform(cells, std::back_inserter(words), folded_header);
    return words;
}

/// How well a separator explains the first records: bigger is better.
auto separator_score(Records const& records, char separator, TableReader::KnownWords const& known) {
    std::size_t const columns = records.empty() ? 0 : records.front().size();
    std::size_t words = 0;
    std::ptrdiff_t alike = 0;
    if (columns > 0) {
        words = known(folded(records.front()));
        alike = std::ranges::count(records, columns, &std::vector<std::string>::size);
    }
    bool const consistent =
        is_one_short(records) || alike * 10 >= static_cast<std::ptrdiff_t>(records.size()) * 9;
    return std::tuple(columns > 1, words, consistent, separator != DelimitedRows::blanks, columns);
}

bool has_numbers_below_text(Records const& records) {
    for (std::size_t column = 0; column < records.front().size(); ++column) {
        if (is_number(records.front()[column]) || trimmed(records.front()[column]).empty()) {
            continue;
        }
        std::size_t numbers = 0;
        bool const all = std::all_of(records.begin() + 1, records.end(), [&](auto const& row) {
            bool const blank = column >= row.size() || trimmed(row[column]).empty();
            numbers += !blank && is_number(row[column]) ? 1 : 0;
            return blank || is_number(row[column]);
        });
        if (all && numbers > 0) {
            return true;
        }
    }
    return false;
}

} // namespace

TableReader::TableReader(TableText const& text, Header header, KnownWords const& known)
    : file_(text.file)
    , text_(text.text)
    , first_line_(text.first_line)
    , spend_(text.spend)
    , separator_(text.separator) {
    skip_preamble();
    choose_separator(known);
    find_header(header, known);
    name_columns();
    rows_.emplace(file_, text_, separator_, first_line_);
}

void TableReader::skip_preamble() {
    while (true) {
        auto const end = text_.find_first_of("\r\n");
        auto const line = trimmed(text_.substr(0, end));
        bool const separator_line = line.size() == 5 && line.starts_with("sep=");
        if (text_.empty() || !(line.empty() || is_comment(line) || separator_line)) {
            return;
        }
        if (separator_line && separator_ == '\0') {
            separator_ = line.back();
        }
        std::size_t const line_end = text_.substr(std::min(end, text_.size()), 2) == "\r\n" ? 2 : 1;
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + line_end);
        ++first_line_;
    }
}

void TableReader::choose_separator(KnownWords const& known) {
    if (separator_ != '\0') {
        sample_ = first_records(file_, text_, separator_);
        return;
    }
    separator_ = ',';
    sample_ = first_records(file_, text_, separator_);
    auto best = separator_score(sample_, separator_, known);
    for (char const separator : {'\t', ';', '|', DelimitedRows::blanks}) {
        Records records = first_records(file_, text_, separator);
        if (auto const score = separator_score(records, separator, known); score > best) {
            best = score;
            separator_ = separator;
            sample_ = std::move(records);
        }
    }
}

void TableReader::find_header(Header header, KnownWords const& known) {
    if (sample_.empty()) {
        header_pending_ = false;
        return;
    }
    auto const& first = sample_.front();
    bool const short_header = is_one_short(sample_);
    has_header_ = header == Header::always || short_header || known(folded(first)) > 0 ||
                  has_numbers_below_text(sample_);
    header_pending_ = has_header_;
    if (short_header) {
        sample_.front().insert(sample_.front().begin(), std::string());
    }
    bool const row_names = has_header_ && sample_.size() > 1 && trimmed(sample_.front().front()).empty() &&
                           std::all_of(sample_.begin() + 1, sample_.end(), [](auto const& row) {
                               return row.empty() || counts_as_row_name(row.front());
                           });
    skipped_ = row_names ? 1 : 0;
}

void TableReader::name_columns() {
    if (sample_.empty()) {
        return;
    }
    std::unordered_set<std::string> taken;
    std::unordered_map<std::string, int> copies; // of a name so far: counting anew would take n^2 steps
    for (std::size_t column = skipped_; column < sample_.front().size(); ++column) {
        std::string const number = std::to_string(column + 1 - skipped_);
        std::string name = has_header_ ? std::string(trimmed(sample_.front()[column])) : number;
        if (name.empty()) {
            name = number;
        }
        if (taken.contains(name)) {
            std::string unique = name;
            for (int& copy = copies.try_emplace(name, 1).first->second; taken.contains(unique);) {
                unique = name + '_' + std::to_string(++copy);
            }
            header_warnings_.push_back(
                {.file = file_,
                 .row = first_line_,
                 .column = name,
                 .what = "two columns have this name; the later one is called '" + unique + "'",
                 .remedy = "Give each column its own name"});
            name = std::move(unique);
        }
        taken.insert(name);
        columns_.push_back(std::move(name));
    }
}

std::optional<std::size_t> TableReader::find(std::string_view name) const {
    auto found = std::ranges::find(columns_, name);
    if (found == columns_.end()) {
        std::string const folded = folded_header(name);
        found = std::ranges::find_if(columns_,
                                     [&](auto const& column) { return folded_header(column) == folded; });
    }
    if (found == columns_.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - columns_.begin());
}

std::vector<std::string_view> TableReader::sample(std::size_t column) const {
    std::vector<std::string_view> cells;
    for (std::size_t row = has_header_ ? 1 : 0; row < sample_.size(); ++row) {
        if (column + skipped_ < sample_[row].size()) {
            if (auto const cell = trimmed(sample_[row][column + skipped_]); !cell.empty()) {
                cells.push_back(cell);
            }
        }
    }
    return cells;
}

bool TableReader::next() {
    if (header_pending_) {
        header_pending_ = false;
        rows_->next();
    }
    return rows_->next();
}

void TableReader::forget_rows() {
    if (spend_) {
        spend_(text_.data() + rows_->offset());
    }
}

bool TableReader::has_extra_cells() const {
    auto const cells = rows_->cells();
    return cells.size() > columns_.size() + skipped_ &&
           std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(columns_.size() + skipped_), cells.end(),
                       [](auto cell) { return !trimmed(cell).empty(); });
}

double TableReader::progress() const {
    return static_cast<double>(rows_->offset()) / static_cast<double>(std::max<std::size_t>(text_.size(), 1));
}

Finding TableReader::finding(std::string what, std::string remedy) const {
    return {.file = file_, .row = line(), .what = std::move(what), .remedy = std::move(remedy)};
}

Finding TableReader::finding(std::size_t column, std::string what, std::string remedy) const {
    Finding result = finding(std::move(what), std::move(remedy));
    result.column = columns_[column];
    return result;
}

} // namespace cospread
