#include "core/cli/timings.h"

#include "core/base/text.h"

#include <sys/resource.h>

namespace cospread::cli {

namespace {

constexpr double micro = 1e-6;
constexpr double kibibytes_per_mebibyte = 1024;

rusage usage_so_far() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

double seconds(timeval const& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * micro;
}

double cpu_seconds() {
    auto const usage = usage_so_far();
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

void Timings::enter(Stage stage) {
    end_stage();
    current_ = stage;
    since_ = Clock::now();
    cpu_since_ = cpu_seconds();
}

void Timings::end_stage() {
    if (!current_) {
        return;
    }
    seconds_[static_cast<std::size_t>(*current_)] +=
        std::chrono::duration<double>(Clock::now() - since_).count();
    if (*current_ == Stage::compute) {
        compute_cpu_seconds_ += cpu_seconds() - cpu_since_;
    }
    current_.reset();
}

std::string Timings::json_line(unsigned threads) const {
    auto const peak = static_cast<double>(usage_so_far().ru_maxrss) / kibibytes_per_mebibyte;
    return "{\"read_s\":" + format_number(seconds_[0]) + ",\"compute_s\":" + format_number(seconds_[1]) +
           ",\"write_s\":" + format_number(seconds_[2]) +
           ",\"cpu_s\":" + format_number(compute_cpu_seconds_) + ",\"peak_mb\":" + format_number(peak) +
           ",\"threads\":" + std::to_string(threads) + "}";
}

} // namespace cospread::cli
