#include "core/formats/import_report.h"

namespace cospread {

namespace {

void keep(std::vector<Finding>& findings, std::uint64_t& count, Finding finding) {
    ++count;
    if (findings.size() < ImportReport::most_kept) {
        findings.push_back(std::move(finding));
    }
}

} // namespace

void ImportReport::reject(Finding finding) {
    keep(rejected_, rejected_count_, std::move(finding));
}

void ImportReport::warn(Finding finding) {
    keep(warnings_, warning_count_, std::move(finding));
}

} // namespace cospread
