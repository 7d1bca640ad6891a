import Testing

/// What reaches a browser: nothing foreign, nothing inline, nothing newer than the floor.
struct PageTests {
    private static let files = House.product + House.files("js") + House.files("css")

    /// Names, not addresses: nothing is ever fetched from them.
    private static let namespaces = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"]

    @Test func `no page knows a foreign host`() {
        expectNone(
            Self.files.filter { !$0.isTest }.flatMap { file in
                file.complaints(in: \.lines, "a foreign address") { line in
                    let rest = Self.namespaces.reduce(line) { $0.replacing($1, with: "") }
                    return ["http://", "https://", "ws://", "wss://"].contains { rest.hasAddress($0) }
                }
            }, "the school's pages call nobody")
    }

    @Test func `no script or style stands inside a page`() {
        let inline = [" style=\"", " style=\\\"", "javascript:", " onclick=", " onchange=", " onload=", " onsubmit="]
        expectNone(
            House.product.flatMap { file in
                file.complaints(in: \.lines, "the content policy forbids it") { line in
                    inline.contains { line.contains($0) }
                }
            }, "inline script or style")
    }

    @Test func `styles stay on the floor of Chrome 109`() {
        let newer = [
            "color-mix(", "light-dark(", "oklch(", "oklab(", "lch(", "@scope", "@starting-style", "subgrid",
            "text-wrap", "anchor-name", "position-anchor", "view-transition", "field-sizing", "interpolate-size",
            "animation-timeline", "scrollbar-gutter: stable both-edges", "@property --registered",
        ]
        expectNone(
            House.files("css").flatMap { file in
                file.complaints(in: \.code, "newer than Chrome 109") { line in
                    newer.contains { line.says($0) } || line.drop { $0 == " " }.hasPrefix("&")
                }
            }, "old computers in classrooms")
    }

    @Test func `scripts stay on the floor of ES2022`() {
        let newer = [
            ".toSorted(", ".toReversed(", ".toSpliced(", ".groupBy(", "Promise.withResolvers", "Array.fromAsync",
            "Promise.try", ".isWellFormed(", "showPopover", "startViewTransition", "using ", "Iterator.from",
            ".union(", ".intersection(", ".symmetricDifference(", "RegExp.escape", "URL.canParse", "URL.parse",
        ]
        expectNone(
            House.files("js").flatMap { file in
                file.complaints(in: \.code, "newer than ES2022") { line in newer.contains { line.says($0) } }
            }, "old computers in classrooms")
    }

    @Test func `scripts write text as text`() {
        let raw = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
        expectNone(
            House.files("js").flatMap { file in
                file.complaints(in: \.code, "text could become markup") { line in raw.contains { line.says($0) } }
            }, "escaped by construction")
    }
}

extension String {
    /// An address of somebody else: this computer's own is not one, nor is a scheme followed by a value.
    fileprivate func hasAddress(_ scheme: String) -> Bool {
        components(after: scheme).contains { rest in
            guard let first = rest.first, first.isLetter || first.isNumber else { return false }
            return !["127.0.0.1", "localhost"].contains { rest.hasPrefix($0) }
        }
    }

    private func components(after mark: String) -> [Substring] {
        ranges(of: mark).map { self[$0.upperBound...] }
    }
}
