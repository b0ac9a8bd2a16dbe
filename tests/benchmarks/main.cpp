// Our kernels against igraph's, on the same network, in the same process, in turn. One csv line a kernel and
// network; medians of the rounds, processor time for one thread. `benchmarks [ROUNDS [large]]`; `large` adds
// a network of a million nodes. `benchmarks save FOLDER [large]` writes the networks as tie tables instead,
// for peers that live elsewhere.

#include "core/demand/reverse_reachable.h"
#include "core/demand/seed_choice.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/tie_probability.h"
#include "core/measure_catalogue.h"
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
    igraph_t peer;
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

/// Cascades as one would write them over igraph's adjacency list: a queue and a random number a try.
void plain_cascades(igraph_t const& graph, int runs, double probability) {
    igraph_adjlist_t adjacency;
    igraph_adjlist_init(&graph, &adjacency, IGRAPH_OUT, IGRAPH_NO_LOOPS, IGRAPH_NO_MULTIPLE);
    std::vector<int> reached_in(static_cast<std::size_t>(igraph_vcount(&graph)), -1);
    std::vector<igraph_integer_t> queue;
    std::uint64_t state = 88172645463325252ULL;
    for (int run = 0; run < runs; ++run) {
        queue.clear();
        for (igraph_integer_t seed = 0; seed < 10; ++seed) {
            queue.push_back(seed);
            reached_in[static_cast<std::size_t>(seed)] = run;
        }
        for (std::size_t at = 0; at < queue.size(); ++at) {
            igraph_vector_int_t const* alters = igraph_adjlist_get(&adjacency, queue[at]);
            for (igraph_integer_t i = 0; i < igraph_vector_int_size(alters); ++i) {
                auto const alter = VECTOR(*alters)[i];
                state ^= state << 13; // xorshift64 (Marsaglia 2003)
                state ^= state >> 7;
                state ^= state << 17;
                if (reached_in[static_cast<std::size_t>(alter)] != run &&
                    static_cast<double>(state >> 11) * 0x1.0p-53 < probability) {
                    reached_in[static_cast<std::size_t>(alter)] = run;
                    queue.push_back(alter);
                }
            }
        }
    }
    igraph_adjlist_destroy(&adjacency);
}

Contest cascades() {
    constexpr int runs = 1000;
    constexpr double probability = 0.05;
    return {"cascade (1000 runs, p 0.05)", false,
            [](Network const& network, RunContext const& context) {
                TieProbabilityOptions chances;
                chances.p0 = probability;
                SpreadOptions options;
                options.runs = runs;
                options.seeds = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
                (void)cascade(influence_network(network, chances), options, context);
            },
            [](igraph_t const& graph) { plain_cascades(graph, runs, probability); }};
}

std::vector<Contest> contests() {
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
        cascades(),
    };
}

std::vector<Contestants> networks(bool large) {
    std::vector<Contestants> result;
    result.push_back({"communities", benchmarks::with_communities(10000, 50000, 1), {}});
    result.push_back({"r-mat", benchmarks::r_mat(10000, 50000, 1), {}});
    if (auto packages = benchmarks::package_network()) {
        result.push_back({"packages", std::move(*packages), {}});
    }
    if (large) {
        result.push_back({"communities-large", benchmarks::with_communities(1000000, 5000000, 1), {}});
    }
    return result;
}

void save(std::filesystem::path const& folder, bool large) {
    std::filesystem::create_directories(folder);
    for (auto const& [name, network, peer] : networks(large)) {
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
                 (void)count_reverse_sets(DemandProblem(influence, options), context);
             }},
            {"choose (50 starters, weighted cascade)",
             [](InfluenceNetwork const& influence, RunContext const& context) {
                 ChoiceOptions options;
                 options.size = 50;
                 options.demand.sets = std::uint64_t{1} << 23;
                 (void)choose_starters(influence, options, context);
             }}};
}

void time_kernels(int rounds, Network const& network, std::string const& name) {
    TieProbabilityOptions chances;
    chances.rule = TieProbabilityRule::weighted_cascade;
    auto const influence = influence_network(network, chances);
    for (auto const& kernel : kernels()) {
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

void compete(int rounds, bool large) {
    std::puts("kernel,network,nodes,ties,peer,ours_1_thread_s,ours_2_threads_s,peer_s,ratio_1,ratio_2");
    for (auto& pair : networks(large)) {
        pair.peer = in_igraph(pair.ours);
        for (auto const& contest : contests()) {
            if (contest.from_every_node && pair.ours.node_count() > 100000) {
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
        time_kernels(rounds, pair.ours, pair.name);
    }
}

} // namespace

int main(int argc, char** argv) {
    // igraph's PageRank spins with several threads of OpenMP.
    setenv("OMP_NUM_THREADS", "1", 1);
    std::vector<std::string_view> const words(argv + 1, argv + argc);
    bool const large = !words.empty() && words.back() == "large";
    if (words.size() > 1 && words.front() == "save") {
        save(words[1], large);
    } else {
        compete(words.empty() ? 3 : std::max(1, std::atoi(argv[1])), large);
    }
    return 0;
}
