#pragma once

#include "qml/app/placement.h"

#include <QString>

#include <vector>

namespace cospread::studio {

/// What a person chose to look at, and can take back: Ctrl Z restores the choices before.
struct Choices {
    NodeId selected = no_node;
    std::vector<NodeId> starters;
    QString colour; ///< text attribute of the nodes
    QString size;   ///< key of a measure
    Placement placement;

    friend bool operator==(Choices const&, Choices const&) = default;
};

/// The choices before and after the present ones.
class ChoiceHistory {
  public:
    [[nodiscard]] Choices const& present() const { return present_; }

    [[nodiscard]] bool can_undo() const { return !before_.empty(); }

    [[nodiscard]] bool can_redo() const { return !after_.empty(); }

    /// Begins anew with these: nothing can be taken back.
    void reset(Choices choices);

    /// False where they are the present ones already.
    bool change(Choices choices);
    bool undo();
    bool redo();

    /// Puts a later placement of the same run in the place of the earlier ones, without a step that could be
    /// taken back. False where no choices have that run.
    bool follow(Placement const& placement);

  private:
    static constexpr std::size_t most_kept = 200;
    Choices present_;
    std::vector<Choices> before_;
    std::vector<Choices> after_;
};

} // namespace cospread::studio
