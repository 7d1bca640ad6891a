import Web

/// An element with everything inside it.
struct XMLNode: Equatable {
    let name: String
    var attributes: [String: String] = [:]
    /// Its own text, entities resolved, without that of the elements inside.
    var text = ""
    var children: [XMLNode] = []

    subscript(name: String) -> XMLNode? { children.first { $0.name == name } }

    func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// The clean text of a child, empty where there is none.
    func value(_ name: String) -> String { self[name]?.text.clean ?? "" }

    /// The clean texts of all children of that name, empty ones left out.
    func values(_ name: String) -> [String] { all(name).map(\.text.clean).filter { !$0.isEmpty } }
}
