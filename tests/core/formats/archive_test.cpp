// What gzip and zip packed, and what is packed to do harm.

#include "core/base/error.h"
#include "core/formats/gz_bytes.h"
#include "core/formats/zip_archive.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

#include <zlib.h>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(archives)

namespace {

std::string gzipped(std::string_view text) {
    z_stream stream{};
    constexpr int gzip = 15 + 16;
    BOOST_REQUIRE(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    BOOST_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

NetworkFile read_bytes(std::string const& name, std::string_view bytes) {
    TemporaryFolder const folder;
    return read_network_file(folder.write(name, bytes), {}, {});
}

bool says(InputError const& error, std::string_view part) {
    return std::string(error.what()).find(part) != std::string::npos;
}

constexpr std::string_view ties = "source,target\na,b\nb,c\n";

} // namespace

BOOST_AUTO_TEST_CASE(gzip_is_unwrapped_for_every_format) {
    auto const [network, report] = read_bytes("ties.csv.gz", gzipped(ties));
    BOOST_TEST(tie_list(network) == words("a>b b>c"));
    BOOST_TEST(report.format == "csv");
    BOOST_TEST(read_bytes("g.gml.gz", gzipped("graph [ node [ id 0 label \"x\" ] ]")).report.format == "gml");
    // Two members one after the other are one text.
    BOOST_TEST(tie_list(read_bytes("two.gz", gzipped("source,target\na,b\n") + gzipped("b,c\n")).network) ==
               words("a>b b>c"));
}

BOOST_AUTO_TEST_CASE(a_broken_gzip_file_says_so) {
    auto const packed = gzipped(ties);
    BOOST_CHECK_EXCEPTION(read_bytes("cut.gz", packed.substr(0, packed.size() / 2)), InputError,
                          [](auto const& error) { return says(error, "breaks off"); });
    auto spoilt = packed;
    spoilt[packed.size() / 2] = static_cast<char>(spoilt[packed.size() / 2] ^ 0x55);
    BOOST_CHECK_THROW(read_bytes("spoilt.gz", spoilt), InputError);
}

BOOST_AUTO_TEST_CASE(what_is_made_to_fill_the_memory_is_refused_on_the_way) {
    std::string bomb = gzipped(std::string(std::size_t{80} << 20, ' '));
    BOOST_CHECK_EXCEPTION(unpacked_gz({"bomb.gz", bomb}), InputError,
                          [](auto const& error) { return says(error, "it would grow"); });
    auto const zip = zipped({{"ties.csv", std::string(std::size_t{80} << 20, ' ')}});
    BOOST_CHECK_EXCEPTION(read_bytes("bomb.zip", zip), InputError,
                          [](auto const& error) { return says(error, "it would grow"); });
}

BOOST_AUTO_TEST_CASE(a_zip_archive_holds_one_table_anywhere) {
    auto const [network, report] =
        read_bytes("one.zip", zipped({{"a/b/data.csv", std::string(ties)}, {"README.md", "about"}}));
    BOOST_TEST(tie_list(network) == words("a>b b>c"));
    BOOST_TEST(report.format == "csv");
    BOOST_TEST(tie_list(read_bytes("g.zip", zipped({{"x.json.gz", gzipped("{\"nodes\":[{\"id\":\"p\"}],"
                                                                          "\"links\":[]}")}}))
                            .network)
                   .empty());
}

BOOST_AUTO_TEST_CASE(a_zip_archive_holds_ties_and_nodes) {
    for (auto const& names : {std::pair("data/ties.csv", "data/nodes.csv"),
                              std::pair("edges.csv", "actors.csv"), std::pair("one.csv", "two.csv")}) {
        BOOST_TEST_CONTEXT(names.first) {
            auto const network =
                read_bytes("two.zip",
                           zipped({{names.second, "id,sector\nc,public\nb,media\na,public\nd,media\n"},
                                   {names.first, std::string(ties)}}))
                    .network;
            BOOST_TEST(network.node_count() == 4U);
            BOOST_TEST(network.id(0) == "c");
            BOOST_TEST(find_column(network.node_columns(), "sector")->text(1) == "media");
        }
    }
}

BOOST_AUTO_TEST_CASE(an_archive_of_no_one_network_names_its_files) {
    BOOST_CHECK_EXCEPTION(
        read_bytes("many.zip",
                   zipped({{"a.csv", std::string(ties)}, {"b.csv", std::string(ties)}, {"c.csv", ""}})),
        InputError, [](auto const& error) { return says(error, "a.csv, b.csv, c.csv"); });
    BOOST_CHECK_THROW(read_bytes("none.zip", zipped({{"README.md", "about"}})), InputError);
    BOOST_CHECK_THROW(read_bytes("broken.zip", "PK\3\4 and nothing more"), InputError);
}

BOOST_AUTO_TEST_CASE(a_package_is_read_from_its_archive) {
    std::string const package = R"({"resources": [{"name": "nodes", "path": "nodes.csv"},
{"name": "ties", "path": "ties.csv"}]})";
    auto const [network, report] = read_bytes("case.zip", zipped({{"case/datapackage.json", package},
                                                                  {"case/nodes.csv", "id\na\nb\nc\n"},
                                                                  {"ties.csv", "source,target\nx,y\n"},
                                                                  {"case/ties.csv", std::string(ties)}}));
    BOOST_TEST(report.format == "package");
    BOOST_TEST(tie_list(network) == words("a>b b>c"));
    std::string const outside = R"({"resources": [{"name": "ties", "path": "../ties.csv"}]})";
    BOOST_CHECK_EXCEPTION(
        read_bytes("bad.zip", zipped({{"case/datapackage.json", outside}, {"ties.csv", std::string(ties)}})),
        InputError, [](auto const& error) { return says(error, "leads out of the folder"); });
}

BOOST_AUTO_TEST_SUITE_END()
