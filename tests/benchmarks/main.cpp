// Our kernels against igraph's, on the same network, in the same process, in turn. One csv line a kernel and
// network; medians of the rounds, processor time for one thread. `benchmarks [ROUNDS] [large] [KERNEL]`;
// `large` adds a network of a million nodes, KERNEL takes only those whose names begin with it.
// `benchmarks save FOLDER [large]` writes the networks as tie tables instead, for peers that live elsewhere.

#include "core/demand/reverse_reachable.h"
#include "core/demand/seed_choice.h"
#include "core/diffusion/tie_probability.h"
#include "core/measure_catalogue.h"
#include "tests/benchmarks/cascade_contest.h"
#include "tests/benchmarks/generated_networks.h"
#include "tests/benchmarks/package_network.h"

#include <igraph.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace cospread;

double seconds(std::function<void()> const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Processor time of this thread and those it starts, for work on one thread.
double processor_seconds(std::function<void()> const& work) {
    std::clock_t const start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

struct Contestants {
    std::string name;
    Network ours;
    igraph_t peer = {};
    std::string_view kernels = {}; ///< how the names of its kernels begin; empty: all
};

igraph_t in_igraph(Network const& network) {
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, 0);
    igraph_vector_int_reserve(&ends, igraph_integer_t{network.tie_count()} * 2);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        igraph_vector_int_push_back(&ends, network.source(tie));
        igraph_vector_int_push_back(&ends, network.target(tie));
    }
    igraph_t graph;
    igraph_create(&graph, &ends, network.node_count(),
                  network.directed() ? IGRAPH_DIRECTED : IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&ends);
    return graph;
}

struct Contest {
    std::string kernel;
    bool from_every_node = false; ///< takes n times m, too long for large networks
    std::function<void(Network const&, RunContext const&)> ours;
    std::function<void(igraph_t const&)> peer;
};

Contest triad_census() {
    return {"triad_census", false,
            [](Network const& network, RunContext const& context) {
                (void)network_measure("triad_census").compute(network, {}, context);
            },
            [](igraph_t const& graph) {
                igraph_vector_t result;
                igraph_vector_init(&result, 0);
                igraph_triad_census(&graph, &result);
                igraph_vector_destroy(&result);
            }};
}

Contest measure(std::string const& key, std::function<void(igraph_t const&, igraph_vector_t*)> const& peer) {
    return {key, node_measure(key).cost == MeasureCost::nodes_times_ties,
            [key](Network const& network, RunContext const& context) {
                auto const& row = node_measure(key);
                MeasureOptions options;
                options.parameters = Parameters(row.key, row.parameters);
                (void)row.compute(network, options, context);
            },
            [peer](igraph_t const& graph) {
                igraph_vector_t result;
                igraph_vector_init(&result, 0);
                peer(graph, &result);
                igraph_vector_destroy(&result);
            }};
}

Contest cascades(Network const& network) {
    auto const starters = benchmarks::CascadeContest::starters(network);
    return {"cascade (1000 runs, p 0.05)", false,
            [starters](Network const& ours, RunContext const& context) {
                benchmarks::CascadeContest::ours(ours, starters, context);
            },
            [starters](igraph_t const& graph) { (void)benchmarks::CascadeContest::plain(graph, starters); }};
}

/// How much of the cascades' time is spent before the first run.
Contest cascades_building() {
    return {"cascade: building alone", false,
            [](Network const& network, RunContext const&) { benchmarks::CascadeContest::our_arcs(network); },
            &benchmarks::CascadeContest::plain_list};
}

std::vector<Contest> contests(Network const& of) {
    return {
        measure("betweenness",
                [](auto const& graph, auto* result) {
                    igraph_betweenness(&graph, result, igraph_vss_all(), IGRAPH_DIRECTED, nullptr);
                }),
        measure("closeness",
                [](auto const& graph, auto* result) {
                    igraph_closeness(&graph, result, nullptr, nullptr, igraph_vss_all(), IGRAPH_OUT, nullptr,
                                     true);
                }),
        measure("harmonic",
                [](auto const& graph, auto* result) {
                    igraph_harmonic_centrality(&graph, result, igraph_vss_all(), IGRAPH_OUT, nullptr, false);
                }),
        measure("constraint",
                [](auto const& graph, auto* result) {
                    igraph_constraint(&graph, result, igraph_vss_all(), nullptr);
                }),
        measure("pagerank",
                [](auto const& graph, auto* result) {
                    igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, nullptr, igraph_vss_all(),
                                    IGRAPH_DIRECTED, 0.85, nullptr, nullptr);
                }),
        measure("eigenvector",
                [](auto const& graph, auto* result) {
                    igraph_arpack_options_t options;
                    igraph_arpack_options_init(&options);
                    igraph_eigenvector_centrality(&graph, result, nullptr, IGRAPH_DIRECTED, true, nullptr,
                                                  &options);
                }),
        {"coreness", false,
         [](Network const& network, RunContext const& context) {
             (void)node_measure("coreness").compute(network, {}, context);
         },
         [](igraph_t const& graph) {
             igraph_vector_int_t result;
             igraph_vector_int_init(&result, 0);
             igraph_coreness(&graph, &result, IGRAPH_ALL);
             igraph_vector_int_destroy(&result);
         }},
        triad_census(),
        cascades(of),
        cascades_building(),
    };
}

std::vector<Contestants> networks(bool large) {
    std::vector<Contestants> result;
    result.push_back({"communities", benchmarks::with_communities(10000, 50000, 1)});
    result.push_back({"r-mat", benchmarks::r_mat(10000, 50000, 1)});
    if (auto packages = benchmarks::package_network(true)) {
        result.push_back({"packages", std::move(*packages)});
    }
    // With influence both ways a cascade reaches thousands.
    if (auto packages = benchmarks::package_network(false)) {
        result.push_back({"packages-both-ways", std::move(*packages), {}, "cascade"});
    }
    if (large) {
        result.push_back({"communities-large", benchmarks::with_communities(1000000, 5000000, 1)});
    }
    return result;
}

void save(std::filesystem::path const& folder, bool large) {
    std::filesystem::create_directories(folder);
    for (auto const& [name, network, peer, kernels] : networks(large)) {
        std::ofstream file(folder / (name + (network.directed() ? "-directed.csv" : "-undirected.csv")));
        file << "source,target\n";
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            file << network.source(tie) << ',' << network.target(tie) << '\n';
        }
    }
}

struct Kernel {
    std::string name;
    std::function<void(InfluenceNetwork const&, RunContext const&)> work;
};

/// Kernels that no peer has: only our own time is printed.
std::vector<Kernel> kernels() {
    return {{"reverse-reachable sets (200000, weighted cascade)",
             [](InfluenceNetwork const& influence, RunContext const& context) {
                 DemandOptions options;
                 options.sets = 200000;
                 (void)count_reverse_sets(DemandProblem(influence, options), Triggering::each_arc, context);
             }},
            {"choose (50 starters, weighted cascade)",
             [](InfluenceNetwork const& influence, RunContext const& context) {
                 ChoiceOptions options;
                 options.size = 50;
                 options.demand.sets = std::uint64_t{1} << 23;
                 (void)choose_starters(influence, options, context);
             }}};
}

void time_kernels(int rounds, Network const& network, std::string const& name, std::string_view begin) {
    TieProbabilityOptions chances;
    chances.rule = TieProbabilityRule::weighted_cascade;
    auto const influence = influence_network(network, chances);
    for (auto const& kernel : kernels()) {
        if (!kernel.name.starts_with(begin)) {
            continue;
        }
        std::vector<double> one;
        std::vector<double> two;
        for (int round = 0; round < rounds; ++round) {
            RunContext context;
            context.threads = 1;
            one.push_back(processor_seconds([&] { kernel.work(influence, context); }));
            context.threads = 2;
            two.push_back(seconds([&] { kernel.work(influence, context); }));
        }
        std::printf("\"%s\",%s,%u,%u,,%.4f,%.4f,,,\n", kernel.name.c_str(), name.c_str(),
                    network.node_count(), network.tie_count(), median(one), median(two));
        std::fflush(stdout);
    }
}

void compete(int rounds, bool large, std::string_view kernels) {
    std::puts("kernel,network,nodes,ties,peer,ours_1_thread_s,ours_2_threads_s,peer_s,ratio_1,ratio_2");
    for (auto& pair : networks(large)) {
        pair.peer = in_igraph(pair.ours);
        for (auto const& contest : contests(pair.ours)) {
            bool const too_long = contest.from_every_node && pair.ours.node_count() > 100000;
            if (too_long || !contest.kernel.starts_with(kernels) ||
                !contest.kernel.starts_with(pair.kernels)) {
                continue;
            }
            std::vector<double> one;
            std::vector<double> two;
            std::vector<double> peer;
            for (int round = 0; round < rounds; ++round) {
                RunContext context;
                context.threads = 1;
                one.push_back(processor_seconds([&] { contest.ours(pair.ours, context); }));
                context.threads = 2;
                two.push_back(seconds([&] { contest.ours(pair.ours, context); }));
                peer.push_back(processor_seconds([&] { contest.peer(pair.peer); }));
            }
            std::printf("\"%s\",%s,%u,%u,igraph,%.4f,%.4f,%.4f,%.2f,%.2f\n", contest.kernel.c_str(),
                        pair.name.c_str(), pair.ours.node_count(), pair.ours.tie_count(), median(one),
                        median(two), median(peer), median(peer) / median(one), median(peer) / median(two));
            std::fflush(stdout);
        }
        igraph_destroy(&pair.peer);
        if (pair.kernels.empty()) {
            time_kernels(rounds, pair.ours, pair.name, kernels);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    // igraph's PageRank spins with several threads of OpenMP.
    setenv("OMP_NUM_THREADS", "1", 1);
    std::vector<std::string_view> const words(argv + 1, argv + argc);
    if (words.size() > 1 && words.front() == "save") {
        save(words[1], words.back() == "large");
        return 0;
    }
    int rounds = 3;
    bool large = false;
    std::string_view kernels;
    for (auto const word : words) {
        if (int const number = std::atoi(word.data()); number > 0) {
            rounds = number;
        } else if (word == "large") {
            large = true;
        } else {
            kernels = word;
        }
    }
    compete(rounds, large, kernels);
    return 0;
}
