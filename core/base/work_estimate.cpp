#include "core/base/work_estimate.h"

#include <tbb/info.h>

#include <array>
#include <cstdio>
#include <string>

namespace cospread {

namespace {

constexpr double most_bytes = 4e9;
constexpr double most_seconds = 3600;

/// Two digits are all that an estimate has.
std::string two_digits(double value, std::string_view unit) {
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), value < 10 ? "%.1f " : "%.0f ", value);
    return text.data() + std::string(unit);
}

std::string duration_words(double seconds) {
    if (seconds < 100) {
        return two_digits(seconds, "s");
    }
    return seconds < 6000 ? two_digits(seconds / 60, "minutes") : two_digits(seconds / 3600, "hours");
}

std::string memory_words(double bytes) {
    return bytes < 1e9 ? two_digits(bytes / 1e6, "MB") : two_digits(bytes / 1e9, "GB");
}

} // namespace

void announce_work(std::string_view measure, WorkEstimate const& estimate, RunContext const& context) {
    double const threads = context.threads == 0 ? tbb::info::default_concurrency() : context.threads;
    double const seconds = estimate.seconds / threads;
    std::string const words = "about " + duration_words(seconds) + " and " + memory_words(estimate.bytes);
    if (seconds > most_seconds || estimate.bytes > most_bytes) {
        throw AnalysisError(std::string(measure) + " would take " + words +
                            " here; it is done up to 1 hour and 4 GB: measure a part of the network");
    }
    context.report(0, std::string(measure) + ": " + words);
}

} // namespace cospread
