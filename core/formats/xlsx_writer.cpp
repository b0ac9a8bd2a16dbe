#include "core/formats/xlsx_writer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/delimited_writer.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <unistd.h>
#include <xlsxwriter.h>

namespace cospread {

namespace {

constexpr std::size_t most_rows = LXW_ROW_MAX - 1; // after the header
constexpr std::size_t most_columns = LXW_COL_MAX;
constexpr std::size_t most_cell_characters = 32'767; // as Excel has it

/// The library writes to a path alone; what it writes is taken from there and put where it belongs at once.
class TemporaryFile {
  public:
    TemporaryFile()
        : path_((std::filesystem::temp_directory_path() / "cospread-XXXXXX").string()) {
        int const file = ::mkstemp(path_.data());
        if (file < 0) {
            throw SystemError("cannot write into the folder of temporary files");
        }
        ::close(file);
    }

    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }

    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;

    [[nodiscard]] std::string const& path() const { return path_; }

  private:
    std::string path_;
};

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) {
        throw SystemError(std::string("cannot write the workbook: ") + lxw_strerror(error));
    }
}

/// One sheet, written row by row.
class Sheet {
  public:
    Sheet(lxw_workbook* workbook, char const* name)
        : sheet_(workbook_add_worksheet(workbook, name)) {
        if (sheet_ == nullptr) {
            throw std::bad_alloc();
        }
    }

    void text(std::string const& value) {
        check(worksheet_write_string(sheet_, row_, column_++, value.c_str(), nullptr));
    }

    void value(Column const& column, std::size_t row) {
        if (column.is_missing(row)) {
            ++column_;
        } else if (column.type() == ColumnType::number) {
            check(worksheet_write_number(sheet_, row_, column_++, column.number(row), nullptr));
        } else if (column.type() == ColumnType::boolean) {
            check(worksheet_write_boolean(sheet_, row_, column_++, column.number(row) != 0 ? 1 : 0, nullptr));
        } else {
            text(column.text(row));
        }
    }

    void end_row() {
        ++row_;
        column_ = 0;
    }

  private:
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
};

void write_sheets(WrittenNetwork const& written, TieTableHead const& head, lxw_workbook* workbook,
                  RunContext const& context) {
    auto const& network = written.network();
    Sheet nodes(workbook, "nodes");
    nodes.text("id");
    for (auto const& column : written.node_columns()) {
        nodes.text(column.name());
    }
    nodes.end_row();
    write_rows(network.node_count(), context, [&](std::size_t row) {
        nodes.text(std::string(network.id(static_cast<NodeId>(row))));
        for (auto const& column : written.node_columns()) {
            nodes.value(column, row);
        }
        nodes.end_row();
    });
    Sheet ties(workbook, "ties");
    ties.text(head.source);
    ties.text(head.target);
    if (head.directed) {
        ties.text("directed");
    }
    for (auto const& column : head.columns) {
        ties.text(column.name());
    }
    ties.end_row();
    write_rows(network.tie_count(), context, [&](std::size_t row) {
        auto const tie = static_cast<TieId>(row);
        ties.text(std::string(network.id(network.source(tie))));
        ties.text(std::string(network.id(network.target(tie))));
        if (head.directed) {
            ties.text(network.is_directed(tie) ? "yes" : "no");
        }
        for (auto const& column : head.columns) {
            ties.value(column, row);
        }
        ties.end_row();
    });
}

void print(WrittenNetwork const& written, TieTableHead const& head, std::ostream& stream,
           RunContext const& context) {
    TemporaryFile const file;
    // Rows go to disk as they come; so texts stand in their cells and not in a table of their own.
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* const workbook = workbook_new_opt(file.path().c_str(), &options);
    if (workbook == nullptr) {
        throw std::bad_alloc();
    }

    struct Closer {
        void operator()(lxw_workbook* open) const { lxw_workbook_free(open); }
    };

    std::unique_ptr<lxw_workbook, Closer> owned(workbook);
    lxw_doc_properties properties{};
    properties.created = 946'684'800; // 2000-01-01: the same network gives the same bytes on any day
    check(workbook_set_properties(workbook, &properties));
    write_sheets(written, head, workbook, context);
    check(workbook_close(owned.release()));
    std::ifstream bytes(file.path(), std::ios::binary);
    stream << bytes.rdbuf();
}

void check_size(std::string_view what, std::size_t rows, std::size_t columns) {
    if (rows > most_rows || columns > most_columns) {
        throw AnalysisError("a sheet holds " + std::to_string(most_rows) + " rows and " +
                            std::to_string(most_columns) + " columns, and there are " + plural(rows, what) +
                            " with " + plural(columns, "column") + "; write csv or a data package (.zip)");
    }
}

void check_texts(Columns const& columns) {
    for (auto const& column : columns) {
        for (auto const& text : column.dictionary()) {
            if (text.size() > most_cell_characters) {
                throw AnalysisError("a cell holds " + std::to_string(most_cell_characters) +
                                    " characters, and '" + column.name() +
                                    "' has a longer text; write csv or a data package (.zip)");
            }
        }
    }
}

} // namespace

NetworkWriting write_xlsx(WrittenNetwork const& written, std::string const& path) {
    constexpr std::size_t ends_and_direction = 3;
    check_size("node", written.network().node_count(), written.node_columns().size() + 1);
    check_size("tie", written.network().tie_count(), written.tie_columns().size() + ends_and_direction);
    check_texts(written.node_columns());
    check_texts(written.tie_columns());
    NetworkWriting writing;
    auto head = tie_table_head(written, writing.renamed);
    writing.files.push_back(
        {path, [&written, head = std::move(head)](std::ostream& stream, RunContext const& context) {
             print(written, head, stream, context);
         }});
    writing.losses = losses_without_two_modes(written);
    return writing;
}

} // namespace cospread
