import School

/// Every address of the house: the site's table of contents.
package struct Routes: Sendable {
    /// What stands at an address.
    package enum Place: Sendable {
        case page(any Page.Type)
        case action(any Action.Type)
        case batch(any Batch.Type)
        case watch(any Watch.Type)
        case door(Door)

        /// The acts behind the address.
        package var acts: [Act] {
            switch self {
            case .page(let page): [page.act]
            case .action(let action): [action.act]
            case .batch(let batch): batch.acts
            case .watch(let watch): [watch.act]
            case .door(let door): [door.act]
            }
        }
    }

    /// One address.
    package struct Route: Sendable {
        /// `GET` or `POST`.
        package let method: String
        /// The pattern.
        package let path: String
        /// What stands there.
        package let place: Place
        let segments: [Segment]

        init(_ method: String, _ path: String, _ place: Place) {
            (self.method, self.path, self.place) = (method, path, place)
            segments = path.split(separator: "/").map { Segment($0) }
        }
    }

    /// One part of a pattern: a word, or a name for whatever stands there.
    struct Segment: Sendable {
        let text: String
        let isName: Bool

        init(_ text: Substring) {
            isName = text.hasPrefix(":")
            self.text = String(isName ? text.dropFirst() : text)
        }
    }

    /// All addresses, in the order of the features.
    package let all: [Route]
    private let byLength: [Int: [Route]]

    /// The addresses of these features; where two patterns match, the one with a literal earlier wins.
    package init(_ features: [Feature]) {
        var all: [Route] = []
        for feature in features {
            all += feature.pages.map { Route("GET", $0.path, .page($0)) }
            all += feature.actions.map { Route("POST", $0.path, .action($0)) }
            all += feature.batches.map { Route("POST", $0.path, .batch($0)) }
            all += feature.watches.map { Route("GET", $0.path, .watch($0)) }
            all += feature.doors.map { Route($0.method, $0.path, .door($0)) }
        }
        self.all = all
        byLength = Dictionary(grouping: all) { $0.segments.count }.mapValues { routes in
            routes.sorted { left, right in
                let pairs = zip(left.segments, right.segments)
                return pairs.first { $0.isName != $1.isName }.map { !$0.0.isName } ?? false
            }
        }
    }

    /// The route for a method and a path, with the named parts; `HEAD` is answered as `GET`.
    func match(_ method: String, _ path: String) -> (route: Route, parts: [String: String])? {
        let segments = path.split(separator: "/")
        let wanted = method == "HEAD" ? "GET" : method
        for route in byLength[segments.count] ?? [] where route.method == wanted {
            let pairs = zip(route.segments, segments)
            guard pairs.allSatisfy({ $0.isName || $0.text == $1 }) else { continue }
            let named = pairs.filter(\.0.isName).map { ($0.text, Form.clean(Form.decoded($1))) }
            return (route, Dictionary(named) { $1 })
        }
        return nil
    }

    /// Whether the path exists under another method.
    func hasPath(_ path: String) -> Bool { match("GET", path) != nil || match("POST", path) != nil }
}
