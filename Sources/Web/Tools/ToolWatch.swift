/// Somebody who looks every second at a file that a running program writes, and may stop it.
package struct ToolWatch: Sendable {
    /// The file's path inside the program's folder.
    let file: String
    /// Given what the file holds by now, empty where it is not there yet; false stops the program.
    let goesOn: @Sendable ([UInt8]) async -> Bool

    /// A watch over a file.
    package init(_ file: String, goesOn: @escaping @Sendable ([UInt8]) async -> Bool) {
        (self.file, self.goesOn) = (file, goesOn)
    }
}
