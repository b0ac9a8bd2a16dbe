// What drawing_peers.py opens in the browser: one program draws one network, then its camera is moved by the clock, a
// frame after the other, each drawn to the end before the next begins. The answer goes back to the script.

import { Graph as CosmosGraph } from "@cosmos.gl/graph";
import { luma } from "@luma.gl/core";
import { webgl2Adapter } from "@luma.gl/webgl";
import Graphology from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, NodePointProgram } from "sigma/rendering";
import SigmaFour from "sigma-four";

const background = "#ffffff";
const node_colour = "#3b6ea5";
const tie_colour = "#c8ccd4";
const first_step_ms = 16; // a hand has moved when the first frame begins

// Every WebGL context that the programs make, and how often they drew: a frame counts only if it drew.
const contexts = [];
let draws = 0;

const get_context = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  const context = get_context.call(this, kind, ...rest);
  if (kind.startsWith("webgl") && context && !contexts.includes(context)) {
    contexts.push(context);
  }
  return context;
};
for (const type of [WebGLRenderingContext, WebGL2RenderingContext]) {
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
    const draw = type.prototype[name];
    if (draw) {
      type.prototype[name] = function (...what) {
        ++draws;
        return draw.apply(this, what);
      };
    }
  }
}

/** The canvas of each context as it is now; waits until all that was asked of it is drawn. */
function read(gl, width, height) {
  const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING);
  const pixels = new Uint8Array(4 * width * height);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
  return pixels;
}

function finish() {
  for (const gl of contexts) {
    read(gl, 1, 1);
  }
}

function is_blank() {
  return contexts.every((gl) => {
    const words = new Uint32Array(read(gl, gl.drawingBufferWidth, gl.drawingBufferHeight).buffer);
    return words.every((word) => word === words[0]);
  });
}

/** What all canvases show together, as a PNG; to be called in the frame that drew it. */
function picture() {
  const place = document.getElementById("place");
  const sheet = document.createElement("canvas");
  sheet.width = place.clientWidth;
  sheet.height = place.clientHeight;
  const paper = sheet.getContext("2d");
  paper.fillStyle = background;
  paper.fillRect(0, 0, sheet.width, sheet.height);
  for (const canvas of place.querySelectorAll("canvas")) {
    paper.drawImage(canvas, 0, 0, sheet.width, sheet.height);
  }
  return sheet.toDataURL("image/png");
}

const next_frame = () => new Promise((done) => requestAnimationFrame(done));

class SigmaPeer {
  constructor(Program, graph, place, options) {
    this.sigma = new Program(graph, place, options);
    this.camera = this.sigma.getCamera();
    this.sigma.on("afterRender", () => (this.shown = JSON.stringify(this.camera.getState())));
  }

  async start() {}

  async fit() {}

  begin() {
    this.sigma.getMouseCaptor().isMoving = true; // as while a hand drags; matters where ties hide then
    this.state = this.camera.getState();
    const now = { cameraState: this.state };
    const zero = this.sigma.viewportToFramedGraph({ x: 0, y: 0 }, now);
    const one = this.sigma.viewportToFramedGraph({ x: 1, y: 1 }, now);
    this.pixel = { x: one.x - zero.x, y: one.y - zero.y };
  }

  pan(x, y) {
    this.camera.setState({ x: this.state.x - x * this.pixel.x, y: this.state.y - y * this.pixel.y });
  }

  zoom(factor) {
    this.camera.setState({ ratio: this.state.ratio / factor });
  }

  end() {
    this.sigma.getMouseCaptor().isMoving = false;
  }
}

function graphology(network) {
  const graph = new Graphology({ type: "undirected", multi: false });
  network.names.forEach((name, i) => {
    graph.addNode(name, { x: network.x[i], y: network.y[i], size: network.radius, color: node_colour });
  });
  for (let i = 0; i < network.ends.length; i += 2) {
    graph.addEdge(network.names[network.ends[i]], network.names[network.ends[i + 1]], { size: 1, color: tie_colour });
  }
  return graph;
}

// No labels, which cost. Sizes are pixels, where 4.0 would take them for units of the network.
const settings = { renderLabels: false, itemSizesReference: "screen" };
const plainest = {
  ...settings, defaultNodeType: "point", nodeProgramClasses: { point: NodePointProgram }, defaultEdgeType: "line",
  edgeProgramClasses: { line: EdgeLineProgram },
};

class CosmosPeer {
  constructor(place, network) {
    this.place = place;
    // As its authors advise for speed: no blending of ties. The device that it makes itself
    // draws with antialiasing, which takes half as long again and more.
    const device = luma.createDevice({
      type: "webgl", adapters: [webgl2Adapter], webgl: { antialias: false },
      createCanvasContext: { container: place, useDevicePixels: 1, autoResize: true },
    });
    this.graph = new CosmosGraph(place, {
      enableSimulation: false, backgroundColor: background, pixelRatio: 1, transitionDuration: 0, fitViewOnInit: false,
      pointDefaultColor: node_colour, pointDefaultSize: 2 * network.radius, linkDefaultColor: tie_colour, linkDefaultWidth: 1,
      linkVisibilityMinTransparency: 1, linkBlending: false,
    }, device);
    const positions = new Float32Array(2 * network.names.length);
    network.names.forEach((_, i) => positions.set([network.x[i], network.y[i]], 2 * i));
    this.graph.setPointPositions(positions);
    this.graph.setLinks(new Float32Array(network.ends));
  }

  async start() {
    await this.graph.ready;
    this.graph.render();
  }

  /** Its view is fitted in a frame to come. */
  async fit() {
    const unfitted = this.shown;
    this.graph.fitView(0);
    while (this.shown === unfitted) {
      await next_frame();
    }
    await next_frame();
    finish();
  }

  get shown() {
    return JSON.stringify([this.graph.getZoomLevel(), this.graph.spaceToScreenPosition([0, 0])]);
  }

  mouse(kind, x, y) {
    const on = kind === "mousedown" ? this.place.querySelector("canvas") : window;
    const at = { view: window, bubbles: true, button: 0, clientX: innerWidth / 2 + x, clientY: innerHeight / 2 + y };
    on.dispatchEvent(new MouseEvent(kind, at));
  }

  begin(kind) {
    this.level = this.graph.getZoomLevel();
    this.pans = kind === "pan";
    if (this.pans) {
      this.mouse("mousedown", 0, 0);
    }
  }

  pan(x, y) {
    this.at = [x, y];
    this.mouse("mousemove", x, y);
  }

  zoom(factor) {
    this.graph.setZoomLevel(this.level * factor, 0);
  }

  end() {
    if (this.pans) {
      this.mouse("mouseup", ...this.at);
    }
  }
}

const programs = {
  sigma: (place, network) => new SigmaPeer(Sigma, graphology(network), place, settings),
  "sigma-plain": (place, network) => new SigmaPeer(Sigma, graphology(network), place, plainest),
  "sigma-hiding": (place, network) => new SigmaPeer(Sigma, graphology(network), place, { ...plainest, hideEdgesOnMove: true }),
  "sigma-four": (place, network) => new SigmaPeer(SigmaFour, graphology(network), place, { settings }),
  cosmos: (place, network) => new CosmosPeer(place, network),
};

async function table(path) {
  const text = await (await fetch(path)).text();
  return text.trim().split("\n").slice(1).map((line) => line.trim().split(","));
}

async function load(radius) {
  const [places, ties] = await Promise.all([table("places.csv"), table("ties.csv")]);
  const number = new Map(places.map(([name], i) => [name, i]));
  return {
    radius, names: places.map(([name]) => name), x: places.map((row) => Number(row[1])), y: places.map((row) => Number(row[2])),
    ends: ties.flatMap((row) => [number.get(row[0]), number.get(row[1])]),
  };
}

function aim(peer, move, share) {
  if (move.kind === "pan") {
    peer.pan(move.x * share, move.y * share);
  } else {
    peer.zoom(move.factor ** share);
  }
}

/** Moves for as long as the move lasts; the frame that is being drawn then is finished and counts. */
async function play(peer, move) {
  peer.begin(move.kind);
  let frames = 0;
  let shown = peer.shown;
  const begin = performance.now();
  let now = begin;
  while (now < begin + move.ms) {
    const before = draws;
    aim(peer, move, Math.min((now - begin + first_step_ms) / move.ms, 1));
    await next_frame();
    finish();
    now = performance.now();
    if (draws > before && peer.shown !== shown) {
      ++frames;
      shown = peer.shown;
    }
  }
  aim(peer, move, 1);
  peer.end();
  return { kind: move.kind, frames, seconds: (now - begin) / 1000 };
}

async function main() {
  const task = await (await fetch("task.json")).json();
  const place = document.getElementById("place");
  const peer = programs[task.program](place, await load(task.radius));
  await peer.start();
  while (draws === 0) {
    await next_frame();
  }
  finish();
  const first_picture_s = performance.now() / 1000;
  await peer.fit();
  if (is_blank()) {
    throw new Error("the picture is blank");
  }
  const pictures = task.pictures ? [picture()] : [];
  const moves = [];
  for (const move of task.moves) {
    moves.push(await play(peer, move));
    if (task.pictures) {
      await next_frame();
      pictures.push(picture());
    }
  }
  const info = contexts[0].getExtension("WEBGL_debug_renderer_info");
  const renderer = contexts[0].getParameter(info ? info.UNMASKED_RENDERER_WEBGL : contexts[0].RENDERER);
  return { renderer, first_picture_s, moves, pictures, size: [innerWidth, innerHeight] };
}

main().then(JSON.stringify, (problem) => JSON.stringify({ error: String(problem.stack || problem) }))
  .then((body) => fetch("done", { method: "POST", body }));
