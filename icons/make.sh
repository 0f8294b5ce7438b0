#!/bin/sh
# Makes every icon from kaibo.svg: png/ in all sizes, kaibo.ico, kaibo.icns, and the window's icons
# among the resources. Needs rsvg-convert and python3; run it after changing the drawing.
set -eu
cd "$(dirname "$0")"
window=../src/main/resources/shop/kaibo/icons
mkdir -p png "$window"
for size in 16 20 24 32 40 48 64 128 256 512 1024; do
    rsvg-convert -w "$size" -h "$size" kaibo.svg -o "png/kaibo-$size.png"
done
for size in 16 32 48 64 128 256; do
    cp "png/kaibo-$size.png" "$window/"
done
python3 - <<'PYTHON'
from struct import pack

def png(size):
    with open(f"png/kaibo-{size}.png", "rb") as file:
        return file.read()

# ico: a directory of 16 bytes an entry, then the PNGs; 0 stands for 256
sizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
head, body = pack("<HHH", 0, 1, len(sizes)), b""
for size in sizes:
    data = png(size)
    at = 6 + 16 * len(sizes) + len(body)
    head += pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
    body += data
with open("kaibo.ico", "wb") as file:
    file.write(head + body)

# icns: each PNG behind its four letters; ic11 to ic14 are the doubled sizes of sharp screens
kinds = [("icp4", 16), ("icp5", 32), ("ic11", 32), ("ic12", 64), ("ic07", 128),
         ("ic13", 256), ("ic08", 256), ("ic14", 512), ("ic09", 512), ("ic10", 1024)]
body = b"".join(pack(">4sI", kind.encode(), 8 + len(png(size))) + png(size) for kind, size in kinds)
with open("kaibo.icns", "wb") as file:
    file.write(pack(">4sI", b"icns", 8 + len(body)) + body)
PYTHON
