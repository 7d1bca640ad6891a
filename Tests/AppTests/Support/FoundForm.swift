import Trials
import Web

/// A form as a page draws it: where it goes, and what its fields hold.
struct FoundForm: Hashable, Sendable {
    let action: String
    let fields: [String: String]

    init(action: String, fields: [String: String]) { (self.action, self.fields) = (action, fields) }

    /// A form with empty fields.
    init(_ action: String, _ names: [String]) {
        self.init(action: action, fields: Dictionary(uniqueKeysWithValues: names.map { ($0, "") }))
    }

    /// Every form that is sent, on a page.
    static func all(in html: String) -> [FoundForm] {
        html.pieces(from: "<form", to: "</form>").filter { $0.contains("method=\"post\"") }.compactMap { form in
            guard let action = form.attribute("action") else { return nil }
            var fields: [String: String] = [:]
            for tag in form.pieces(from: "<", to: ">") {
                guard let name = tag.attribute("name"), name != "token" else { continue }
                let isChosen = !tag.contains("type=\"radio\"") || tag.contains(" checked")
                let value = tag.attribute("value") ?? "1"
                if isChosen || fields[name] == nil { fields[name] = value }
            }
            return FoundForm(action: action, fields: fields)
        }
    }

    /// Every address of this house that a page leads to.
    static func links(in html: String) -> [String] {
        html.pieces(from: "<a ", to: ">").compactMap { $0.attribute("href") }
            .filter { $0.hasPrefix("/") && !$0.hasPrefix("//") }
            .map { String($0.prefix { $0 != "#" }).replacing("&amp;", with: "&") }
    }
}

extension String {
    /// The texts between two marks, the marks left out.
    fileprivate func pieces(from start: String, to end: String) -> [String] {
        var found: [String] = [], rest = self[...]
        while let from = rest.firstRange(of: start) {
            rest = rest[from.upperBound...]
            guard let to = rest.firstRange(of: end) else { break }
            found.append(String(rest[..<to.lowerBound]))
            if start != "<" { rest = rest[to.upperBound...] }
        }
        return found
    }

    fileprivate func attribute(_ name: String) -> String? {
        guard let start = firstRange(of: " \(name)=\"")?.upperBound else { return nil }
        return String(self[start...].prefix { $0 != "\"" })
    }
}
