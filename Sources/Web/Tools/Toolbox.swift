/// The folder of the Python programs, `PARTA_TOOLS`: a virtualenv, or a folder with one called `venv`.
package struct Toolbox: Sendable {
    private let folder: String

    /// The folder may be missing until a tool of it is needed.
    package init(folder: String) { self.folder = folder }

    /// The virtualenv's own Python.
    package func python(limits: ToolLimits = ToolLimits()) -> Tool {
        let inner = "\(folder)/venv/bin/python3"
        return Tool(ToolFence.find(inner) ?? "\(folder)/bin/python3", limits: limits)
    }
}
