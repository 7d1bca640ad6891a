/// The folder of the virtualenv with the Python programs, `PARTA_TOOLS`.
package struct Toolbox: Sendable {
    private let folder: String

    /// A virtualenv's folder; it may be missing until a tool of it is needed.
    package init(folder: String) { self.folder = folder }

    /// The virtualenv's own Python.
    package func python(limits: ToolLimits = ToolLimits()) -> Tool { Tool("\(folder)/bin/python3", limits: limits) }
}
