#include "core/formats/hash_beside.h"

#include <algorithm>

namespace cospread {

HashBeside::HashBeside(std::string_view bytes, RunContext const& context)
    : bytes_(bytes) {
    if (context.threads != 1) {
        beside_ = std::async(std::launch::async, [this] { go_on(bytes_.size()); });
    }
}

void HashBeside::go_on(std::size_t end) {
    constexpr std::size_t step = std::size_t{1} << 18;
    for (std::size_t done = done_; done < end;) {
        auto const part = bytes_.substr(done, std::min(step, end - done));
        hash_.add(part);
        done += part.size();
        done_ = done;
    }
}

std::size_t HashBeside::done_of(std::size_t wanted) {
    if (!beside_.valid()) {
        go_on(wanted);
    }
    return std::min<std::size_t>(wanted, done_);
}

std::string const& HashBeside::result() {
    if (result_.empty()) {
        if (beside_.valid()) {
            beside_.get();
        }
        go_on(bytes_.size());
        result_ = std::move(hash_).hex();
    }
    return result_;
}

} // namespace cospread
