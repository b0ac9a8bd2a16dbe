#include "tests/benchmarks/package_network.h"

#include "core/base/text.h"
#include "core/network/network_builder.h"

#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cospread::benchmarks {

namespace {

struct ClosePipe {
    void operator()(std::FILE* pipe) const { pclose(pipe); }
};

/// `name (>= 1.2) | other:any` as its names, which stand before a blank, bracket or colon.
void add_names(std::string_view field, std::string const& package,
               std::vector<std::pair<std::string, std::string>>& arcs) {
    for (auto const alternatives : split(field, ',')) {
        for (auto const alternative : split(alternatives, '|')) {
            auto const name = trimmed(alternative);
            arcs.emplace_back(package, name.substr(0, name.find_first_of(" (:")));
        }
    }
}

} // namespace

std::optional<Network> package_network(bool directed) {
    std::unique_ptr<std::FILE, ClosePipe> const pipe(popen("apt-cache dumpavail 2>/dev/null", "r"));
    if (pipe == nullptr) {
        return std::nullopt;
    }
    std::unordered_set<std::string> known;
    std::vector<std::pair<std::string, std::string>> arcs;
    std::string line;
    std::string package;
    std::array<char, 65536> buffer{};
    while (std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) {
        line += buffer.data();
        if (line.back() != '\n') {
            continue;
        }
        std::string_view const text = trimmed(line);
        for (std::string_view const field : {"Package: ", "Depends: ", "Pre-Depends: ", "Recommends: "}) {
            if (text.starts_with(field)) {
                auto const value = text.substr(field.size());
                if (field == "Package: ") {
                    package = value;
                    known.insert(package);
                } else {
                    add_names(value, package, arcs);
                }
            }
        }
        line.clear();
    }
    if (known.empty()) {
        return std::nullopt;
    }
    NetworkBuilder builder;
    for (auto const& [from, to] : arcs) {
        if (known.contains(to)) {
            NodeId const source = builder.node(from);
            builder.tie({.source = source, .target = builder.node(to), .directed = directed});
        }
    }
    BuildReport report;
    return builder.build({.merge = Merge::first}, report);
}

} // namespace cospread::benchmarks
