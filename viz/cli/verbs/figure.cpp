#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/cli/atomic_file.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "viz/cli/offscreen.h"
#include "viz/cli/verbs.h"
#include "viz/figure/picture_file.h"
#include "viz/figure/recipe.h"
#include "viz/layout/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace cospread::cli {

namespace {

constexpr std::uint64_t most_recipe_bytes = std::uint64_t{1} << 24;

/// The recipe that the input is; nothing where it is data.
std::optional<viz::Recipe> recipe_in(std::string const& path) {
    std::error_code ignored;
    if (!path.ends_with(".json") || !std::filesystem::is_regular_file(path, ignored) ||
        std::filesystem::file_size(path, ignored) > most_recipe_bytes) {
        return std::nullopt;
    }
    auto const text = read_file_bytes(path, most_recipe_bytes);
    return viz::looks_like_recipe(text) ? std::optional(viz::read_recipe(text, path)) : std::nullopt;
}

class FigureRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Figure");
        options.text({"--out", "FILE", "where the figure is put: .svg, .pdf or .png"}, out_);
        options.flag("--print-recipe", "write the recipe of the figure to stdout; make it again with it",
                     print_recipe_);
        options.text({"--colour", "COLUMN|none", "node attribute shown as colour (default: sector)"},
                     given_.channels.colour_column);
        options.text({"--shape", "COLUMN|none", "node attribute shown as shape (default: level)"},
                     given_.channels.shape_column);
        options.text({"--size", "MEASURE|none", "measure shown as size (default: betweenness)"},
                     given_.channels.size_measure);
        options.text(
            {"--layout", "KEY",
             "`cospread layouts` lists them, KEY:PARAMETER=VALUE to set one (default stress, above 2,000 "
             "nodes force)"},
            given_.layout);
        options.number({"--width", "MM", "of the figure: 85, 114, 174 (default)"}, 40, 1200,
                       [this](double value) { given_.width_mm = value; });
        options.number({"--height", "MM", "of the figure (default: by the width)"}, 40, 1200,
                       [this](double value) { given_.height_mm = value; });
        options.text({"--theme", "print|light|dark", "its colours (default print)"}, given_.theme);
        options.whole({"--labels", "N", "at most so many names (default: by the width)"}, 0, 1000,
                      [this](std::uint64_t value) { given_.labels = value; });
        options.text({"--caption", "TEXT", "in place of the caption the program writes"}, given_.caption);
        options.text({"--select", "ID", "a node to point out, with its neighbours"}, given_.selected);
        options.texts({"--starter", "ID", "a node where spread starts; repeat it for more"}, given_.starters);
        options.texts({"--path", "ID", "a node of a path, in order; repeat it"}, given_.path);
    }

    void run(Session& session) override {
        if (out_.empty() && !print_recipe_) {
            throw UsageError("it lacks --out FILE.svg, .pdf or .png (or --print-recipe)");
        }
        auto const format = out_.empty() ? viz::PictureFormat::svg : viz::picture_format(out_);
        input_.refuse_weighted_evidence();
        auto const kept = recipe_in(input_.path());
        if (kept) {
            input_.path() = kept->input;
        }
        auto const opened = input_.open(session);
        auto recipe = kept.value_or(viz::Recipe{});
        if (kept && !kept->input_sha256.empty() && kept->input_sha256 != opened.report.sha256) {
            session.say("the data of '" + kept->input + "' have changed since the recipe was written");
        }
        if (!kept) {
            recipe.channels = viz::default_channels(opened.network);
            recipe.layout = viz::usual_layout(opened.network).key;
        }
        recipe.input = opened.path;
        recipe.input_sha256 = opened.report.sha256;
        take_given(session, recipe, kept.has_value());
        say_what_recipes_lack(session);

        session.enter(Stage::compute);
        Offscreen const drawing;
        viz::register_fonts();
        auto const figure = viz::make_figure(opened, recipe, session.context());
        auto const bytes = out_.empty() ? std::string() : viz::picture(figure.page, format);
        session.enter(Stage::write);
        write(session, bytes, recipe);
    }

  private:
    /// What stands on the command line goes before what a recipe says.
    void take_given(Session const& session, viz::Recipe& recipe, bool has_recipe) const {
        auto const take = [&](std::string_view option, auto const& from, auto& to) {
            if (session.options().is_given(option)) {
                to = from;
            }
        };
        auto const channel = [&](std::string_view option, std::string const& from, std::string& to) {
            take(option, from == "none" ? std::string() : from, to);
        };
        channel("--colour", given_.channels.colour_column, recipe.channels.colour_column);
        channel("--shape", given_.channels.shape_column, recipe.channels.shape_column);
        channel("--size", given_.channels.size_measure, recipe.channels.size_measure);
        take("--layout", given_.layout, recipe.layout);
        take("--width", given_.width_mm, recipe.width_mm);
        take("--height", given_.height_mm, recipe.height_mm);
        take("--theme", given_.theme, recipe.theme);
        take("--labels", given_.labels, recipe.labels);
        take("--caption", given_.caption, recipe.caption);
        take("--select", given_.selected, recipe.selected);
        take("--starter", given_.starters, recipe.starters);
        take("--path", given_.path, recipe.path);
        if (!has_recipe || session.options().is_given("--seed")) {
            recipe.seed = session.context().seed;
        }
    }

    static void say_what_recipes_lack(Session const& session) {
        auto const& options = session.options();
        bool const reads_otherwise = std::ranges::any_of(options.given(), [&](GivenOption const& given) {
            return options.rows()[given.row].group == "Input";
        });
        if (reads_otherwise) {
            session.say("the recipe does not hold the options of the input: give them again with it");
        }
    }

    void write(Session& session, std::string const& bytes, viz::Recipe const& recipe) const {
        if (!out_.empty()) {
            AtomicFile file(out_);
            file.stream() << bytes;
            session.context().check_stop();
            file.commit();
        }
        if (print_recipe_) {
            auto& stream = session.streams().out;
            stream << viz::write_recipe(recipe) << '\n';
            if (!stream.flush()) {
                throw SystemError("cannot write to stdout: is the disk full?");
            }
        }
    }

    InputOptions input_;
    viz::Recipe given_;
    std::string out_;
    bool print_recipe_ = false;
};

} // namespace

Verb figure_verb() {
    return make_verb<FigureRun>(
        "figure", "a figure for print with legend and caption: svg, pdf or png",
        "INPUT|RECIPE --out FILE.svg|.pdf|.png [OPTIONS]",
        {"cospread figure datasets/hungary --out hungary.pdf",
         "cospread figure datasets/italy --out italy.svg --layout concentric:by=betweenness"});
}

} // namespace cospread::cli
