#pragma once

#include "core/cases/case.h"
#include "core/diffusion/channels.h"
#include "core/diffusion/narratives.h"
#include "core/network/node_measure.h"

#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace cospread::studio {

/// The ties of a case and beside them a way of influence between every two actors that share a story.
struct ToldNetwork {
    Network network;
    ChannelTable channels;
    SharedStories shared;
};

/// A case that was opened. Never changes once made, so that the window and the jobs read it side by side.
struct CaseData {
    Case content;
    ReadOptions options;                    ///< as which it was read: whoever reads it again uses the same
    Network stated;                         ///< the same nodes with the stated ties only
    std::optional<ToldNetwork> told;        ///< none where no two actors share a story
    std::optional<ToldNetwork> told_stated; ///< by stated ties and stories only
};

using CasePointer = std::shared_ptr<CaseData const>;

/// Which ties are looked at: what a job takes with it.
struct Basis {
    CasePointer data;
    bool stated_only = false;

    [[nodiscard]] Network const& network() const {
        return stated_only ? data->stated : data->content.network;
    }

    /// The stories that can carry influence beside the ties; nullptr where there are none.
    [[nodiscard]] ToldNetwork const* told() const {
        auto const& told = stated_only ? data->told_stated : data->told;
        return told ? &*told : nullptr;
    }

    /// The ties along which practice travels, with `narratives` also those of shared stories.
    [[nodiscard]] Network const& ways(bool narratives) const {
        return narratives && told() != nullptr ? told()->network : network();
    }

    [[nodiscard]] ChannelTable const& channels(bool narratives) const {
        return narratives && told() != nullptr ? told()->channels : data->content.channels;
    }

    friend bool operator==(Basis const&, Basis const&) = default;
};

/// Opens a case: the work of the job behind every "open".
[[nodiscard]] CasePointer load_case(std::string const& path, ReadOptions const& options,
                                    RunContext const& context);

/// The text attributes by which colour can be chosen: of few enough values, and no names or notes.
[[nodiscard]] std::vector<std::string> colour_columns(Network const& network);

/// The column that decides shapes: `level` where there is one, else none.
[[nodiscard]] std::string shape_column(Network const& network);

/// `third_sector` as people write it: "third sector".
[[nodiscard]] QString words_of_key(std::string_view key);

/// The same with a capital.
[[nodiscard]] QString title_of_key(std::string_view key);

/// "Third sector, service system. Pilot runner, county of ...": what a node is, in a line.
[[nodiscard]] QString node_facts(Network const& network, NodeId node);

} // namespace cospread::studio
