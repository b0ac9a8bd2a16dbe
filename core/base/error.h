#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace cospread {

/// One thing found in an input: where it stands, what it is, what to do about it.
struct Finding {
    std::string file = {};
    std::uint64_t row = 0;   ///< line of the file where the record begins, counted from 1; 0 = the whole file
    std::string column = {}; ///< name of the column, or its number where it has none; empty = the whole row
    std::string what = {};
    std::string remedy = {};

    /// `FILE:ROW:COLUMN: what. Remedy.`, leaving out what is unknown.
    [[nodiscard]] std::string line() const;
};

/// Root of every error that cospread throws. Caught in three places: the command line's main, the studio's
/// job runner and tests.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The command line, or a parameter given by the user, is wrong (exit 1).
class UsageError : public Error {
  public:
    using Error::Error;
};

/// The input is wrong (exit 2). Carries every finding, not only the first.
class InputError : public Error {
  public:
    explicit InputError(Finding finding);
    explicit InputError(std::vector<Finding> findings, std::uint64_t total = 0);

    [[nodiscard]] std::vector<Finding> const& findings() const { return findings_; }

    /// How many findings there were, of which findings() may hold only the first.
    [[nodiscard]] std::uint64_t total() const { return total_; }

  private:
    std::vector<Finding> findings_;
    std::uint64_t total_ = 0;
};

/// The analysis cannot be done on this input (exit 3); the message says why and what would help.
class AnalysisError : public Error {
  public:
    using Error::Error;
};

/// The system failed: no permission, disk full, out of memory (exit 4). Nothing half is left behind.
class SystemError : public Error {
  public:
    using Error::Error;
};

/// The user stopped the work (exit 130). What was computed until then is thrown away.
class Stopped : public Error {
  public:
    Stopped()
        : Error("stopped") {}
};

} // namespace cospread
