#include "qml/app/case_data.h"

#include "core/base/error.h"
#include "core/cases/carried_stories.h"
#include "viz/layout/layout_request.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cospread::studio {

namespace {

constexpr std::size_t most_categories = 24;

std::vector<TieId> stated_ties(Network const& network) {
    std::vector<TieId> kept;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        if (network.evidence(tie) == Evidence::stated) {
            kept.push_back(tie);
        }
    }
    return kept;
}

std::optional<ToldNetwork> told_network(Case content, bool stated_only) {
    if (shared_stories(content.narratives, stated_only).pairs.empty()) {
        return {};
    }
    auto shared = carry_stories(content, stated_only);
    return ToldNetwork{std::move(content.network), std::move(content.channels), std::move(shared)};
}

QString cell(Network const& network, char const* column, NodeId node) {
    Column const* found = find_column(network.node_columns(), column);
    return found == nullptr ? QString() : QString::fromStdString(found->text(node));
}

std::vector<viz::Point> given_positions(Network const& network, std::string const& file) {
    Column const* x = find_column(network.node_columns(), "x");
    Column const* y = find_column(network.node_columns(), "y");
    if (x == nullptr || y == nullptr) {
        throw UsageError(file + " has no columns x and y; cospread layout writes such a table");
    }
    std::vector<viz::Point> positions;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        positions.push_back({static_cast<float>(x->number(node)), static_cast<float>(y->number(node))});
        if (!std::isfinite(positions.back().x) || !std::isfinite(positions.back().y)) {
            throw UsageError(file + " has no position for '" + std::string(network.id(node)) +
                             "'; every node needs one");
        }
    }
    return positions;
}

} // namespace

CasePointer load_case(std::string const& path, RunContext const& context, Placing const& placing) {
    auto data = std::make_shared<CaseData>();
    ReadOptions options;
    options.nodes_file = placing.positions_file;
    data->content = open_case(path, options, context);
    Network const& network = data->content.network;
    data->stated = network.with_ties(stated_ties(network));
    if (!data->content.narratives.stories.empty()) {
        data->told = told_network(data->content, false);
        Case stated = data->content;
        stated.network = data->stated;
        data->told_stated = told_network(std::move(stated), true);
    }
    if (!placing.positions_file.empty()) {
        data->positions = given_positions(network, placing.positions_file);
        return data;
    }
    auto const request = viz::layout_request(placing.layout.empty() ? viz::usual_layout(network).key
                                                                    : std::string_view(placing.layout));
    auto laid_out = viz::lay_out(network, request, context);
    data->positions = std::move(laid_out.positions);
    data->guides = std::move(laid_out.guides);
    data->layout_words = std::move(laid_out.words);
    data->layout_note = std::move(laid_out.note);
    return data;
}

std::vector<std::string> colour_columns(Network const& network) {
    static constexpr std::array hidden{"label", "short", "label_local", "note", "source"};
    std::vector<std::string> names;
    for (Column const& column : network.node_columns()) {
        bool const text = column.type() == ColumnType::text || column.type() == ColumnType::boolean;
        bool const named = std::ranges::find(hidden, column.name()) != hidden.end();
        if (text && !named && !column.dictionary().empty() && column.dictionary().size() <= most_categories) {
            names.push_back(column.name());
        }
    }
    return names;
}

std::string shape_column(Network const& network) {
    return find_column(network.node_columns(), "level") != nullptr ? "level" : "";
}

QString words_of_key(std::string_view key) {
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).replace(u'_', u' ');
}

QString title_of_key(std::string_view key) {
    QString words = words_of_key(key);
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

QString node_facts(Network const& network, NodeId node) {
    QStringList parts;
    for (char const* column : {"sector", "level"}) {
        if (QString const value = cell(network, column, node); !value.isEmpty()) {
            parts << QString(value).replace(u'_', u' ');
        }
    }
    QString facts = parts.join(QStringLiteral(", "));
    if (!facts.isEmpty()) {
        facts[0] = facts[0].toUpper();
    }
    if (QString const note = cell(network, "note", node); !note.isEmpty()) {
        facts += (facts.isEmpty() ? QString() : QStringLiteral(". ")) + note;
    }
    return facts;
}

} // namespace cospread::studio
