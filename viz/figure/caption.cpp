#include "viz/figure/caption.h"

#include "core/base/text.h"

#include <algorithm>

namespace cospread::viz {

namespace {

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    if (!text.empty() && text.back() != '.') {
        text += '.';
    }
    return text;
}

/// "1 tie", "2300 ties", "486,839 ties".
std::string counted(std::size_t count, std::string_view noun) {
    constexpr std::size_t many = 10'000;
    std::string words = plural(count, noun);
    for (std::size_t end = std::to_string(count).size(); count >= many && end > 3;) {
        end -= 3;
        words.insert(end, 1, ',');
    }
    return words;
}

std::string who_and_ties(Network const& network, bool actors, std::size_t beyond) {
    std::string_view const noun = actors ? "actor" : "node";
    auto const inferred = network.inferred_count();
    std::string words = counted(network.node_count(), noun) + ", " + counted(network.tie_count(), "tie");
    if (inferred > 0) {
        words += ", of which " + std::to_string(inferred) + " inferred";
    }
    std::size_t loops = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        loops += network.source(tie) == network.target(tie) ? 1 : 0;
    }
    if (loops > 0) {
        words += "; " + plural(loops, "self tie") + " not drawn";
    }
    if (beyond > 0) {
        return words + "; " + counted(beyond, noun) + " far out beyond the edge.";
    }
    return words + "; no " + std::string(noun) + " hidden.";
}

std::string source_words(Case const& subject) {
    if (subject.sources.empty()) {
        return subject.name.empty() ? "" : "Data: " + subject.name + ".";
    }
    return "Data: rebuilt from " + plural(subject.sources.size(), "public source") +
           (subject.period.empty() ? "." : ", " + subject.period + ".");
}

} // namespace

Caption write_caption(Case const& subject, Appearance const& appearance, CaptionFacts const& facts) {
    Caption caption;
    caption.lead = subject.title.empty() ? subject.name : subject.title;
    if (!subject.country.empty()) {
        caption.lead += ", " + subject.country;
    }
    if (!caption.lead.empty()) {
        caption.lead += '.';
    }
    bool const actors = !subject.country.empty();
    std::vector<std::string> sentences{who_and_ties(subject.network, actors, facts.beyond)};
    if (facts.ties_as_density) {
        sentences.emplace_back(
            "Ties are drawn as density: the stronger their tone, the more lie over each other.");
    }
    if (!appearance.size_title.empty()) {
        sentences.push_back(
            sentence(facts.size_words.empty() ? "Size: " + appearance.size_title : facts.size_words));
    }
    sentences.push_back(plural(facts.labels, "label") + ".");
    if (!facts.layout_words.empty()) {
        sentences.push_back(facts.layout_words + ", seed " + std::to_string(facts.seed) + ".");
    }
    sentences.push_back(sentence(facts.layout_note));
    sentences.push_back(source_words(subject));
    for (auto const& words : sentences) {
        if (!words.empty()) {
            caption.body += (caption.body.empty() ? "" : " ") + words;
        }
    }
    return caption;
}

} // namespace cospread::viz
