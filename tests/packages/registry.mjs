// An npm registry with the tarballs of a folder and nothing else, on a free port of this machine,
// which is written to FILE. Usage: registry.mjs FOLDER FILE
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

const [folder, file] = process.argv.slice(2);
const packages = new Map();
for (const tarball of readdirSync(folder).filter((name) => name.endsWith(".tgz"))) {
  const manifest = JSON.parse(execFileSync("tar", ["xzfO", `${folder}/${tarball}`, "package/package.json"]));
  packages.set(manifest.name, { tarball, manifest });
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.slice(1));
  if (path.endsWith(".tgz")) return response.end(readFileSync(`${folder}/${path}`));
  if (!packages.has(path)) return response.writeHead(404).end("{}");
  const { tarball, manifest } = packages.get(path);
  const integrity = "sha512-" + createHash("sha512").update(readFileSync(`${folder}/${tarball}`)).digest("base64");
  const dist = { tarball: `http://${request.headers.host}/${tarball}`, integrity };
  response.end(JSON.stringify({
    name: path, "dist-tags": { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist } },
  }));
});
server.listen(0, "127.0.0.1", () => writeFileSync(file, `http://127.0.0.1:${server.address().port}/`));
