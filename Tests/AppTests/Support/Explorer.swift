import Trials
import Web

/// Walks through the house as somebody and collects the forms and addresses that are found there.
struct Explorer {
    private(set) var forms: [String: FoundForm] = [:]
    private(set) var pages: [String: String] = [:]
    private let routes: [Routes.Route]

    init(_ front: FrontDoor) { routes = front.routes.all }

    /// Opens every page that can be reached, a few of each kind.
    mutating func walk(_ browser: TestBrowser, from start: [String]) async {
        var waiting = start, seen: Set<String> = [], counts: [String: Int] = [:]
        while let path = waiting.popLast() {
            let kind = pattern("GET", path)
            guard seen.insert(path).inserted, counts[kind, default: 0] < 4, kind != "" else { continue }
            counts[kind, default: 0] += 1
            let answer = await browser.get(path)
            guard answer.status == 200 else { continue }
            pages[kind] = pages[kind] ?? path
            for form in FoundForm.all(in: answer.text) {
                let kind = pattern("POST", form.action)
                if forms[kind].map({ $0.fields.count < form.fields.count }) ?? true { forms[kind] = form }
            }
            waiting = FoundForm.links(in: answer.text) + waiting
        }
    }

    /// The pattern that an address belongs to; a literal is preferred to a name.
    func pattern(_ method: String, _ address: String) -> String {
        let words = address.prefix { $0 != "?" }.split(separator: "/")
        let fitting = routes.filter { route in
            let parts = route.path.split(separator: "/")
            return route.method == method && parts.count == words.count
                && zip(parts, words).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        return fitting.min { $0.path.count { $0 == ":" } < $1.path.count { $0 == ":" } }?.path ?? ""
    }
}
