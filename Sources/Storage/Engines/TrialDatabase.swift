/// A database of a PostgreSQL server that a trial has to itself: made empty or as a copy, and thrown away after it.
package struct TrialDatabase: Sendable {
    /// Its libpq address.
    package let url: String
    private let server: String
    private let name: String

    /// Makes a database on the server, as a copy of another one that nobody is connected to, or empty.
    ///
    /// The name must be of small letters, digits and underscores.
    package init(_ name: String, on server: String, copyOf model: String? = nil) throws {
        self.name = name
        self.server = server
        url = server + (server.contains("?") ? "&" : "?") + "dbname=" + name
        let connection = try PostgresConnection(url: server)
        try connection.script("CREATE DATABASE \"\(name)\"" + (model.map { " TEMPLATE \"\($0)\"" } ?? ""))
    }

    /// Counts what lies there, so that the server plans as it does for a school that stands; copies take it with them.
    package func analyze() throws { try PostgresConnection(url: url).script("ANALYZE") }

    /// Throws the database away, whoever is still connected to it.
    package func drop() {
        _ = try? PostgresConnection(url: server).script("DROP DATABASE IF EXISTS \"\(name)\" WITH (FORCE)")
    }
}
