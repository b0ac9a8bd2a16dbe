#include "core/demand/lever_presets.h"

namespace cospread {

std::vector<LeverPreset> const& lever_presets() {
    static std::vector<LeverPreset> const presets{{"networks_and_narratives", "Networks and stories", R"({
  "name": "Existing networks and narratives",
  "description": "Services are brought into the networks and stories that exist, and practice travels further along memberships, partnerships and what people tell each other.",
  "moves": [
    {"who": {"ties": "relation=member_of,partners,informs,consults,shares_story"},
     "what": {"probability_times": 1.5}},
    {"who": {"nodes": "level=service"},
     "what": {"fulfil": ["existing_networks", "narratives"]}}
  ]
})"},
                                                  {"evidence", "Evidence", R"({
  "name": "Evidence",
  "description": "Evidence builds demand: who sees somebody sustain the practice is readier to begin, and those whom a university knows get evidence of what people need.",
  "moves": [
    {"what": {"threshold_minus": 0.1}},
    {"who": {"near": "sector=academia"},
     "what": {"fulfil": ["evidence_for_demand"]}}
  ]
})"},
                                                  {"fidelity", "Fidelity", R"({
  "name": "Fidelity, quality and adaptability",
  "description": "More training and mentoring: twice the chance along these ties, public services that can keep quality while they adapt, and a third less relapse.",
  "moves": [
    {"who": {"ties": "relation=trains,mentors"},
     "what": {"probability_times": 2}},
    {"who": {"nodes": "level=service;sector=public"},
     "what": {"fulfil": ["fidelity_quality_adaptability"]}},
    {"what": {"relapse_times": 0.67}}
  ]
})"},
                                                  {"priorities", "Priorities", R"({
  "name": "National and local priorities",
  "description": "Co-creation becomes a priority of those who govern and lead: what they do counts more, and the public sector has the mandate.",
  "moves": [
    {"who": {"ties": "relation=governs,leads"},
     "what": {"probability_times": 1.5}},
    {"who": {"nodes": "sector=public"},
     "what": {"fulfil": ["national_local_priorities"]}}
  ]
})"},
                                                  {"policy_and_finance", "Policy and money", R"({
  "name": "Policy and financial levers",
  "description": "Public bodies commission and fund co-creation: twice the chance along these ties, and whoever a public body knows can be paid for it and gives up less.",
  "moves": [
    {"who": {"ties": "relation=commissions,funds;source.sector=public"},
     "what": {"probability_times": 2}},
    {"who": {"near": "sector=public"},
     "what": {"fulfil": ["policy_financial_levers"], "relapse_times": 0.8}}
  ]
})"},
                                                  {"funders", "Funders", R"({
  "name": "External funders as promoters of new norms",
  "description": "Funders take co-creation up as a norm and ask for it: twice the chance along their ties, and whoever has a tie with a funder meets the condition.",
  "moves": [
    {"who": {"nodes": "sector=funder"},
     "what": {"adopt": true}},
    {"who": {"ties": "relation=funds;source.sector=funder"},
     "what": {"probability_times": 2}},
    {"who": {"near": "sector=funder"},
     "what": {"fulfil": ["external_funders"]}}
  ]
})"},
                                                  {"learning", "Learning", R"({
  "name": "Learning from mistakes",
  "description": "A positive error culture: every attempt that failed halves the relapse of the next, and services learn from each other.",
  "moves": [
    {"what": {"learning": 0.5}},
    {"who": {"nodes": "level=service"},
     "what": {"fulfil": ["learning_culture"]}}
  ]
})"}};
    return presets;
}

} // namespace cospread
