#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace cospread {

// Words of the headers of tie tables, folded (see folded_header()), in order of preference: English,
// Hungarian, Italian, Finnish, Spanish, Swedish.

using EndWords = std::pair<std::string_view, std::string_view>;

/// Names of the two ends; earlier pairs win. Keys before names: a table of `source_id, target_id, source` has
/// in `source` the reference to a document.
constexpr std::array<EndWords, 40> end_words{{
    {"sourceid", "targetid"},
    {"fromid", "toid"},
    {"senderid", "receiverid"},
    {"fromnodeid", "tonodeid"},
    {"sourcenode", "targetnode"},
    {"fromnode", "tonode"},
    {"source", "target"},
    {"from", "to"},
    {"sender", "receiver"},
    {"ego", "alter"},
    {"tail", "head"},
    {"node1", "node2"},
    {"vertex1", "vertex2"},
    {"v1", "v2"},
    {"actor1", "actor2"},
    {"i", "j"},
    {"u", "v"},
    {"origin", "destination"},
    {"forras", "cel"},
    {"honnan", "hova"},
    {"kitol", "kinek"},
    {"kuldo", "fogado"},
    {"origine", "destinazione"},
    {"sorgente", "destinazione"},
    {"fonte", "destinazione"},
    {"mittente", "destinatario"},
    {"da", "a"},
    {"lahde", "kohde"},
    {"mista", "mihin"},
    {"lahettaja", "vastaanottaja"},
    {"origen", "destino"},
    {"fuente", "destino"},
    {"desde", "hasta"},
    {"emisor", "receptor"},
    {"de", "a"},
    {"kalla", "mal"},
    {"fran", "till"},
    {"avsandare", "mottagare"},
    {"quelle", "ziel"},
    {"source", "cible"},
}};

/// The same of words that mean something else where they stand alone: a header needs both.
constexpr std::array<EndWords, 27> paired_end_words{{
    {":startid", ":endid"},
    {"startid", "endid"},
    {"startnode", "endnode"},
    {"sourcename", "targetname"},
    {"fromname", "toname"},
    {"idfrom", "idto"},
    {"id1", "id2"},
    {"name1", "name2"},
    {"person1", "person2"},
    {"partner1", "partner2"},
    {"organisation1", "organisation2"},
    {"organization1", "organization2"},
    {"nodea", "nodeb"},
    {"actora", "actorb"},
    {"organisationa", "organisationb"},
    {"organizationa", "organizationb"},
    {"respondent", "nominee"},
    {"nominator", "nominee"},
    {"follower", "followee"},
    {"citing", "cited"},
    {"caller", "callee"},
    {"parent", "child"},
    {"person", "event"},
    {"actor", "event"},
    {"individual", "event"},
    {"author", "paper"},
    {"author", "publication"},
}};

constexpr std::array<std::string_view, 18> words_of_weight{
    "weight", "strength",  "value",   "suly", "erosseg", "ertek", "peso", "forza",  "valore",
    "paino",  "painoarvo", "vahvuus", "arvo", "fuerza",  "valor", "vikt", "styrka", "varde"};
constexpr std::array<std::string_view, 19> words_of_relation{
    "relation",       "relationship",    "typeoftie", "tietype",     "edgetype",
    "linktype",       "relationtype",    "layer",     "kapcsolat",   "kapcsolattipus",
    "relazione",      "tipodirelazione", "suhde",     "suhdetyyppi", "relacion",
    "tipoderelacion", "relationstyp",    "type",      ":type"};
constexpr std::array<std::string_view, 7> directed_words{"directed", "iranyitott", "diretto", "suunnattu",
                                                         "dirigido", "riktad",     "type"};
constexpr std::array<std::string_view, 1> evidence_words{"evidence"};
constexpr std::array<std::string_view, 1> certainty_words{"certainty"};

/// What says that a tie has a direction, and that it has none.
constexpr std::array<std::string_view, 10> yes_words{"yes", "true", "1",  "directed", "y",
                                                     "t",   "igen", "si", "kylla",    "ja"};
constexpr std::array<std::string_view, 9> no_words{"no", "false", "0",  "undirected", "n",
                                                   "f",  "nem",   "ei", "nej"};

} // namespace cospread
