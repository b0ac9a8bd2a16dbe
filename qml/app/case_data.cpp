#include "qml/app/case_data.h"

#include "core/cases/carried_stories.h"

#include <algorithm>
#include <array>
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

} // namespace

CasePointer load_case(std::string const& path, ReadOptions const& options, RunContext const& context) {
    auto data = std::make_shared<CaseData>();
    data->content = open_case(path, options, context);
    data->options = options;
    Network const& network = data->content.network;
    data->stated = network.with_ties(stated_ties(network));
    if (!data->content.narratives.stories.empty()) {
        data->told = told_network(data->content, false);
        Case stated = data->content;
        stated.network = data->stated;
        data->told_stated = told_network(std::move(stated), true);
    }
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
