"""Our studio against sigma.js and cosmos.gl on the same networks in turn: frames a second of pans and zooms without a GPU.

xvfb-run -a -s "-screen 0 1920x1080x24" drawing_peers.py PROGRAMS [FILE...]
    PROGRAMS: the folder of cospread and cospread-studio
    FILE: a tie table of node numbers; without, two networks are generated

Needs chromium, xvfb-run and npm, which fetches the peers into --scratch once. All programs get the positions of
`cospread layout`, a canvas as large as the studio's in its window of 1920x1080 and the same moves by the clock. It prints
a table; --csv keeps it. Networks of at most 20,000 nodes are played --rounds times, larger ones once. A frame of a peer
counts if the camera had moved and all was drawn to the end; the one under way when a move's time is over is waited for. A
frame of the studio counts if the window presented it, between a move's first event and its last, with another camera or
picture: between two drawings it moves the last one.
"""

import argparse
import base64
import collections
import csv
import functools
import http.server
import itertools
import json
import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
WIDTH, HEIGHT = 1920, 1080
LEFT, TOP, RIGHT = 224, 48, 1536  # of the studio's canvas in its window, which ends at the bottom; the peers have as much
GL = {  # what draws for the browser: the studio's software, which is the faster, and what Chromium takes of itself
    "llvmpipe": ["--ozone-platform=x11", "--use-gl=angle", "--use-angle=gl"],
    "swiftshader": ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
}
GENERATED = {"communities-10k": (10_000, 50_000), "communities-100k": (100_000, 500_000)}
ROUNDS_UP_TO = 20_000  # nodes

PACKAGES = {
    "@cosmos.gl/graph": "3.3.0",
    "@luma.gl/core": "9.3.6",
    "@luma.gl/webgl": "9.3.6",
    "esbuild": "0.28.2",
    "graphology": "0.26.0",
    "sigma": "3.0.3",
    "sigma-four": "npm:sigma@4.0.4",
}
PEERS = {  # title and version
    "sigma": ("sigma.js", "3.0.3"),
    "sigma-plain": ("sigma.js, points and bare lines", "3.0.3"),
    "sigma-hiding": ("sigma.js, ties hidden while moving", "3.0.3"),
    "sigma-four": ("sigma.js", "4.0.4"),
    "cosmos": ("cosmos.gl", "3.3.0"),
}
USUAL_PEERS = ["sigma", "sigma-plain", "sigma-hiding", "cosmos"]
STUDIO = "cospread-studio"

PAGE = f"""<!doctype html><meta charset="utf-8"><title>drawing peers</title>
<style>
body {{ margin: 0; overflow: hidden }}
#place {{ position: absolute; left: {LEFT}px; top: {TOP}px; width: {RIGHT - LEFT}px; height: {HEIGHT - TOP}px }}
</style>
<div id="place"></div><script src="page.js"></script>"""

NOTCH = 1.25  # the studio's zoom by a notch of the wheel
MOVES = [
    {"kind": "pan", "x": 600, "y": 200, "ms": 2000},
    {"kind": "pan", "x": -600, "y": -200, "ms": 2000},
    {"kind": "zoom", "notches": 12, "ms": 2000},
    {"kind": "pan", "x": 400, "y": -300, "ms": 2000},
    {"kind": "zoom", "notches": -12, "ms": 2000},
]

Run = collections.namedtuple("Run", "version renderer first_picture_s ties_drawn moves")
Move = collections.namedtuple("Move", "kind frames seconds")


def generate(path, nodes, ties):
    """Groups of 100; 85 % of the ties stay in theirs."""
    chance = random.Random(nodes)
    pairs = set()
    while len(pairs) < ties:
        a = chance.randrange(nodes)
        b = a // 100 * 100 + chance.randrange(100) if chance.random() < 0.85 else chance.randrange(nodes)
        if a != b:
            pairs.add((min(a, b), max(a, b)))
    with open(path, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["source", "target"])
        rows.writerows(sorted(pairs))


def bundle(scratch):
    """The page's script with all that it imports."""
    scratch.mkdir(parents=True, exist_ok=True)
    wanted = json.dumps({"private": True, "dependencies": PACKAGES})
    manifest = scratch / "package.json"
    if not manifest.exists() or json.loads(manifest.read_text()) != json.loads(wanted):
        manifest.write_text(wanted)
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"],
            cwd=scratch, check=True, stdout=subprocess.DEVNULL)
    page, modules = scratch / "page.js", scratch / "node_modules"
    words = ["--bundle", "--minify", "--log-level=error", f"--outfile={page}"]
    subprocess.run(
        [modules / ".bin/esbuild", HERE / "drawing_peers.js", *words], env=os.environ | {"NODE_PATH": str(modules)}, check=True)
    return page


class Answers(http.server.SimpleHTTPRequestHandler):
    """Serves one run's folder to the browser and keeps what the page sends back."""

    def do_POST(self):
        self.server.answer = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()
        self.server.answered.set()

    def log_message(self, *_):
        pass


def asked_in_browser(folder, gl, limit):
    """What the page of the folder answers."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Answers, directory=folder))
    server.answer, server.answered = None, threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        words = [
            "chromium", "--headless=new", "--kiosk", f"--screen-info={{{WIDTH}x{HEIGHT}}}", f"--window-size={WIDTH},{HEIGHT}",
            "--force-device-scale-factor=1", "--hide-scrollbars", f"--user-data-dir={profile}", "--no-first-run",
            "--disable-extensions", "--disable-background-networking", "--disable-gpu-watchdog", "--disable-gpu-vsync",
            "--disable-frame-rate-limit", "--ignore-gpu-blocklist", *GL[gl],
            *(["--no-sandbox"] if os.geteuid() == 0 else []), f"http://127.0.0.1:{server.server_port}/index.html",
        ]
        browser = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            server.answered.wait(limit)
        finally:
            os.killpg(browser.pid, signal.SIGTERM)
            browser.wait()
            server.shutdown()
            server.server_close()
    return server.answer


def by_browser(peer, gl, folder, options):
    moves = [move | {"factor": NOTCH ** move["notches"]} if move["kind"] == "zoom" else move for move in MOVES]
    task = {"program": peer, "radius": options.radius, "pictures": bool(options.pictures), "moves": moves}
    (folder / "task.json").write_text(json.dumps(task))
    answer = asked_in_browser(folder, gl, options.limit)
    if answer is None:
        sys.exit(f"{peer} on {gl} has not ended in {options.limit} s. Give it more with --limit")
    if "error" in answer:
        sys.exit(f"{peer}: {answer['error']}")
    if answer["size"] != [WIDTH, HEIGHT]:
        sys.exit(f"the browser's window has {answer['size']} pixels, not {[WIDTH, HEIGHT]}")
    for number, picture in enumerate(answer["pictures"]):
        file = options.pictures / f"{folder.name}-{peer}-{gl}-{number}.png"
        file.write_bytes(base64.b64decode(picture.partition(",")[2]))
    moves = [Move(move["kind"], move["frames"], move["seconds"]) for move in answer["moves"]]
    return Run(PEERS[peer][1], answer["renderer"], answer["first_picture_s"], None, moves)


def steps():
    """The moves as the studio's bench takes them: about the middle of its canvas, the next when the picture is complete."""
    middle = f"{(LEFT + RIGHT) // 2} {(TOP + HEIGHT) // 2}"
    yield "settle"
    for move in MOVES:
        what = f"{move['x']} {move['y']}" if move["kind"] == "pan" else move["notches"]
        yield f"{'drag' if move['kind'] == 'pan' else 'wheel'} {middle} {what} {move['ms']}"
        yield "settle"


def by_studio(programs, folder):
    script, out = folder / "moves.script", folder / "studio.json"
    script.write_text("\n".join(steps()))
    subprocess.run(
        [programs / STUDIO, "--bench-script", script, "--bench-out", out, folder / "ties.csv", "--positions",
         folder / "places.csv"], check=True, stderr=subprocess.DEVNULL)
    answer = json.loads(out.read_text())
    moves, shares = [], []
    for move, asked in zip(answer["moves"], MOVES, strict=True):
        shown = [share for ms, _, changed, share in answer["frames"] if changed and move["from_ms"] < ms <= move["to_ms"]]
        moves.append(Move(asked["kind"], len(shown), (move["to_ms"] - move["from_ms"]) / 1000))
        shares += shown
    return Run(answer["version"], answer["renderer"], answer["first_picture_ms"] / 1000, statistics.mean(shares), moves)


def rate(runs, kind=None):
    moves = [move for run in runs for move in run.moves if kind in (None, move.kind)]
    return sum(move.frames for move in moves) / sum(move.seconds for move in moves)


COLUMNS = ["network", "nodes", "ties", "program", "version", "renderer", "runs", "frames", "seconds", "frames_a_second",
           "while_panning", "while_zooming", "first_picture_s", "ties_drawn", "ours_to_it"]


def rows(name, size, results):
    ours = rate(results[STUDIO, None])
    for (program, _), runs in results.items():
        moves = [move for run in runs for move in run.moves]
        shares = [run.ties_drawn for run in runs if run.ties_drawn is not None]
        yield [name, *size, PEERS.get(program, (STUDIO,))[0], runs[0].version, runs[0].renderer, len(runs),
               sum(move.frames for move in moves), f"{sum(move.seconds for move in moves):.1f}", f"{rate(runs):.3g}",
               f"{rate(runs, 'pan'):.3g}", f"{rate(runs, 'zoom'):.3g}",
               f"{statistics.median(run.first_picture_s for run in runs):.1f}",
               f"{statistics.mean(shares):.2f}" if shares else "", f"{ours / rate(runs):.3g}"]


def compare(path, name, page, options):
    """Frames of all programs in turn, round after round."""
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top, name)
        folder.mkdir()
        shutil.copy(path, folder / "ties.csv")
        shutil.copy(page, folder / "page.js")
        (folder / "index.html").write_text(PAGE)
        subprocess.run(
            [options.programs / "cospread", "layout", folder / "ties.csv", "--undirected", "--layout", "force", "--out",
             folder / "places.csv"], check=True, stderr=subprocess.DEVNULL)
        nodes, ties = (sum(1 for _ in open(folder / file)) - 1 for file in ("places.csv", "ties.csv"))
        results = collections.defaultdict(list)
        for turn in range(options.rounds if nodes <= ROUNDS_UP_TO else 1):
            for program, gl in [(STUDIO, None), *itertools.product(options.peers, options.gl)]:
                run = by_browser(program, gl, folder, options) if gl else by_studio(options.programs, folder)
                results[program, gl].append(run)
                print(f"{name}, round {turn + 1}, {program} {gl or ''}: {rate([run]):.3g} frames a second, "
                      f"load {os.getloadavg()[0]:.1f}", file=sys.stderr)
        return list(rows(name, (nodes, ties), results))


def show(table):
    lines = [[str(word) for word in line] for line in [COLUMNS, *table]]
    widths = [max(map(len, column)) for column in zip(*lines)]
    for line in lines:
        print("  ".join(word.ljust(width) for word, width in zip(line, widths)).rstrip())


def arguments():
    words = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    words.add_argument("programs", type=pathlib.Path)
    words.add_argument("files", type=pathlib.Path, nargs="*")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--radius", type=float, default=2, help="of a node, pixels")
    words.add_argument("--peers", nargs="+", choices=PEERS, default=USUAL_PEERS)
    words.add_argument("--gl", nargs="+", choices=GL, default=list(GL), help="what draws for the browser")
    words.add_argument("--limit", type=float, default=600, help="seconds that a peer may take for a network")
    words.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir(), "cospread-drawing-peers"))
    words.add_argument("--csv", type=pathlib.Path)
    words.add_argument("--pictures", type=pathlib.Path, help="folder for what the peers drew; slower")
    return words.parse_args()


def main():
    options = arguments()
    if "DISPLAY" not in os.environ:
        sys.exit(f'there is no display. Begin the command with: xvfb-run -a -s "-screen 0 {WIDTH}x{HEIGHT}x24"')
    os.environ["LIBGL_ALWAYS_SOFTWARE"] = "1"
    page = bundle(options.scratch.resolve())
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    files = options.files
    if not files:
        files = [options.scratch / f"{name}.csv" for name in GENERATED]
        for file in files:
            generate(file, *GENERATED[file.stem])
    table = [row for file in files for row in compare(file, file.stem, page, options)]
    show(table)
    if options.csv:
        with open(options.csv, "w", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *table])


if __name__ == "__main__":
    main()
