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
#include <cmath>
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

/// Millimetres of "174", "174mm" or "2055px"; 0 for an empty text.
double in_mm(std::string const& option, std::string const& text, double dots_per_inch) {
    constexpr double least = 40;
    constexpr double most = 1200;
    if (text.empty()) {
        return 0;
    }
    bool const in_dots = text.ends_with("px");
    bool const has_unit = in_dots || text.ends_with("mm");
    auto const value = parse_number(std::string_view(text).substr(0, text.size() - (has_unit ? 2 : 0)));
    double const factor = in_dots ? 25.4 / dots_per_inch : 1;
    if (!value || !(*value * factor >= least && *value * factor <= most)) {
        throw UsageError(option + ": '" + text + "' is not a size from 40 to 1200 mm (" +
                         format_number(std::ceil(least / 25.4 * dots_per_inch)) + "px to " +
                         format_number(std::floor(most / 25.4 * dots_per_inch)) + "px at " +
                         format_number(dots_per_inch) + " dots an inch); --dpi sets the dots");
    }
    return *value * factor;
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
        options.text(
            {"--positions", "FILE", "places of the nodes, a table of id, x, y, in place of a layout"},
            given_.positions);
        options.text({"--width", "MM|Npx", "of the figure: 85, 114, 174 (default), or dots: 4000px"}, width_);
        options.text({"--height", "MM|Npx", "of the figure (default: by the width)"}, height_);
        options.number({"--dpi", "N", "dots an inch of a .png (default 300)"}, 36, 2400,
                       [this](double value) { given_.dots_per_inch = value; });
        options.text({"--theme", "print|light|dark", "its colours (default print)"}, given_.theme);
        options.whole({"--labels", "N", "at most so many names (default: by the width)"}, 0, 1000,
                      [this](std::uint64_t value) { given_.labels = value; });
        options.text({"--caption", "TEXT", "in place of the caption the program writes"}, given_.caption);
        options.text({"--select", "ID", "a node to point out, with its neighbours"}, given_.selected);
        options.texts({"--choose", "ID", "a node of a set to point out; repeat it"}, given_.chosen);
        options.texts({"--starter", "ID", "a node where spread starts; repeat it for more"}, given_.starters);
        options.texts({"--path", "ID", "a node of a path, in order; repeat it"}, given_.path);
        options.rule([&options] {
            if (options.is_given("--layout") && options.is_given("--positions")) {
                throw UsageError("--layout and --positions both say where the nodes stand; choose one");
            }
        });
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
        if (format == viz::PictureFormat::png) {
            // Before anything is computed; a figure is at least about half as high as wide.
            auto const across = viz::points_of_mm(recipe.width_mm);
            auto const down = recipe.height_mm > 0 ? viz::points_of_mm(recipe.height_mm) : across / 2;
            viz::check_dots(across, down, recipe.dots_per_inch);
        }
        say_what_recipes_lack(session);

        session.enter(Stage::compute);
        Offscreen const drawing;
        viz::register_fonts();
        auto const figure = viz::make_figure(opened, recipe, session.context());
        session.enter(Stage::write);
        write(session, figure.page, format, recipe);
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
        take("--positions", given_.positions, recipe.positions);
        if (session.options().is_given("--layout")) {
            recipe.positions.clear();
        }
        take("--dpi", given_.dots_per_inch, recipe.dots_per_inch);
        take("--width", in_mm("--width", width_, recipe.dots_per_inch), recipe.width_mm);
        take("--height", in_mm("--height", height_, recipe.dots_per_inch), recipe.height_mm);
        take("--theme", given_.theme, recipe.theme);
        take("--labels", given_.labels, recipe.labels);
        take("--caption", given_.caption, recipe.caption);
        take("--select", given_.selected, recipe.selected);
        take("--choose", given_.chosen, recipe.chosen);
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

    void write(Session& session, viz::Page const& page, viz::PictureFormat format,
               viz::Recipe const& recipe) const {
        if (!out_.empty()) {
            AtomicFile file(out_);
            viz::write_picture(file.stream(), page, format, recipe.dots_per_inch, session.context());
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
    std::string width_; ///< as it was given
    std::string height_;
    bool print_recipe_ = false;
};

} // namespace

Verb figure_verb() {
    return make_verb<FigureRun>(
        "figure", "a figure for print with legend and caption: svg, pdf or png",
        "INPUT|RECIPE --out FILE.svg|.pdf|.png [OPTIONS]",
        {"cospread figure datasets/hungary --out hungary.pdf",
         "cospread figure datasets/karate --out karate.svg --width 85 --size degree --print-recipe",
         "cospread figure datasets/italy --out wall.png --width 20000px --dpi 600",
         "cospread figure datasets/italy --out italy.svg --layout concentric:by=betweenness"});
}

} // namespace cospread::cli
