import Markup
import Storage

/// Styles, scripts and the icon, joined once at start and served under the checksum of their bytes for ever.
package struct Assets: Sendable {
    /// One file as it is served.
    struct File: Sendable {
        let media: String
        let bytes: [UInt8]
        let zipped: [UInt8]?
    }

    /// The service worker keeps one address: by it the browser knows that it is the same one.
    private static let worker = "/sw.js"

    private let files: [String: File]
    private let scripts: [Script: Link]
    /// What the journal's script fetches once it is asked for.
    let hands: Link
    /// What comes after the hands: pasting from a spreadsheet.
    let pasting: Link
    /// What comes after the hands too: what the journal does beside the writing.
    let besides: Link
    /// What the journal's script fetches on a computer of all: what waits there of the person who signs out.
    let own: Link
    /// The one style sheet.
    let style: Link
    /// The sign in the browser's tab.
    let icon: Link

    /// What is built in: the same for every door of a process, and packed once.
    static let built = Assets()

    private init() {
        var files: [String: File] = [:]
        func add(_ name: String, _ ending: String, _ media: String, _ bytes: [UInt8]) -> Link {
            let file = "\(name).\(Hex.text(Sodium.sha256(bytes).prefix(6))).\(ending)"
            files["/assets/" + file] = File(media: media, bytes: bytes, zipped: Gzip.pack(bytes, level: 9))
            return Link("/assets/\(file)")
        }
        style = add("app", "css", "text/css; charset=utf-8", JoinedStyles.bytes)
        icon = add("icon", "svg", "image/svg+xml", Array(AppIcon.svg.utf8))
        let media = "text/javascript; charset=utf-8"
        scripts = Dictionary(
            uniqueKeysWithValues: Script.allCases.map {
                ($0, add($0.rawValue, "js", media, JoinedScript.bytes(of: $0)))
            })
        let journal = scripts[.journal]?.text ?? ""
        hands = add("hands", "js", media, JoinedScript.bytes(of: "hands.js", beside: .journal, at: journal))
        pasting = add("pasting", "js", media, JoinedScript.bytes(of: "pasting.js", beside: .journal, at: journal))
        besides = add("besides", "js", media, JoinedScript.bytes(of: "besides.js", beside: .journal, at: journal))
        own = add("own", "js", media, JoinedScript.bytes(of: "own-rows.js", beside: .journal, at: journal))
        let worker = JoinedScript.worker
        files[Self.worker] = File(media: media, bytes: worker, zipped: Gzip.pack(worker, level: 9))
        self.files = files
    }

    /// The address of a joined script.
    func script(_ script: Script) -> Link { scripts[script] ?? style }

    /// The answer for an address under `/assets/`.
    func answer(_ path: String, acceptsGzip: Bool) -> Answer? {
        guard let file = files[path] else { return nil }
        var answer = Answer(
            headers: [
                ("content-type", file.media),
                ("cache-control", path == Self.worker ? "no-cache" : "public, max-age=31536000, immutable"),
                ("vary", "accept-encoding"),
            ],
            body: file.bytes)
        if acceptsGzip, let zipped = file.zipped {
            answer.body = zipped
            answer.headers.append(("content-encoding", "gzip"))
        }
        return answer
    }
}

/// The sign of the house: a desk and an open journal on it.
enum AppIcon {
    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" \
        fill="#1A56B0"/>\
        <path d="M4 7c3-1 5-1 8 1 3-2 5-2 8-1v10c-3-1-5-1-8 1-3-2-5-2-8-1zM12 8v10" fill="none" stroke="#fff" \
        stroke-width="1.6"/></svg>
        """
}
