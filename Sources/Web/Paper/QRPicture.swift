import CQREncode
import Markup

/// A text as a QR code, drawn into the page itself: it never passes through another address or file.
package struct QRPicture: Sendable {
    /// Squares a side.
    let width: Int
    /// Row by row: whether a square is dark.
    let dark: [Bool]

    /// The code of a text of at most some hundred bytes, with a quarter of it allowed to be lost; nil when it is too long.
    package init?(_ text: String) {
        guard text.utf8.count <= 400,
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        dark = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The picture with the quiet margin of four squares that readers need; `label` is what it is for those who hear it.
    package func html(label: String) -> HTML {
        let side = width + 8
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(side) \(side)" \
            shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#FFFFFF"/>\
            <path fill="#000000" d="\(path)"/></svg>
            """
    }

    /// Dark squares as one path: runs of a row are one stroke each.
    private var path: String {
        var out = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard dark[row * width + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, dark[row * width + column] { column += 1 }
                let run = column - start
                out += "M\(start + 4) \(row + 4)h\(run)v1h-\(run)z"
            }
        }
        return out
    }
}
