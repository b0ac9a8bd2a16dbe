#pragma once

#include "core/demand/robustness.h"

#include <functional>
#include <string>
#include <vector>

namespace cospread {

/// Words for a node.
using NodeName = std::function<std::string(NodeId)>;

/// "200 draws of other assumptions (p0 and channels from half to double, ...)".
[[nodiscard]] std::string draws_words(std::uint32_t draws);

/// "City Council is among the first five in 98 % and first in 60 %: the advice survives". Empty where
/// there is nobody to advise. No full stop at the end.
[[nodiscard]] std::string survival_words(Robustness const& survival, NodeName const& name);

/// "with p0 0.2 or gate at least 0 alone, Ministry is first", one for each other first place; or the one
/// sentence that no single assumption changes the first place. No full stops.
[[nodiscard]] std::vector<std::string> tipping_words(Robustness const& survival, NodeName const& name);

} // namespace cospread
