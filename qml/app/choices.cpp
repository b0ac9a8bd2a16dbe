#include "qml/app/choices.h"

#include <algorithm>
#include <utility>

namespace cospread::studio {

namespace {

bool step(std::vector<Choices>& from, Choices& present, std::vector<Choices>& to) {
    if (from.empty()) {
        return false;
    }
    to.push_back(std::exchange(present, std::move(from.back())));
    from.pop_back();
    return true;
}

} // namespace

void ChoiceHistory::reset(Choices choices) {
    present_ = std::move(choices);
    before_.clear();
    after_.clear();
}

bool ChoiceHistory::change(Choices choices) {
    if (choices == present_) {
        return false;
    }
    before_.push_back(std::exchange(present_, std::move(choices)));
    if (before_.size() > most_kept) {
        before_.erase(before_.begin());
    }
    after_.clear();
    return true;
}

bool ChoiceHistory::undo() {
    return step(before_, present_, after_);
}

bool ChoiceHistory::redo() {
    return step(after_, present_, before_);
}

bool ChoiceHistory::follow(Placement const& placement) {
    bool found = false;
    auto const put = [&](Choices& choices) {
        if (choices.placement.run == placement.run) {
            choices.placement = placement;
            found = true;
        }
    };
    put(present_);
    std::ranges::for_each(before_, put);
    std::ranges::for_each(after_, put);
    return found;
}

} // namespace cospread::studio
