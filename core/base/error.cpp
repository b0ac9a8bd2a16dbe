#include "core/base/error.h"

#include <utility>

namespace cospread {

namespace {

std::string summary(std::vector<Finding> const& findings) {
    return findings.empty() ? std::string("the input is wrong") : findings.front().line();
}

} // namespace

std::string Finding::line() const {
    std::string text = file.empty() ? std::string("input") : file;
    if (row > 0) {
        text += ':' + std::to_string(row);
        if (!column.empty()) {
            text += ':' + column;
        }
    } else if (!column.empty()) {
        text += ": column " + column;
    }
    text += ": " + what + '.';
    if (!remedy.empty()) {
        text += ' ' + remedy + (remedy.ends_with('?') ? "" : ".");
    }
    return text;
}

InputError::InputError(Finding finding)
    : InputError(std::vector<Finding>{std::move(finding)}) {}

InputError::InputError(std::vector<Finding> findings, std::uint64_t total)
    : Error(summary(findings))
    , findings_(std::move(findings))
    , total_(total == 0 ? findings_.size() : total) {}

} // namespace cospread
