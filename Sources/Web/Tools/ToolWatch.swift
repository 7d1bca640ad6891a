/// Somebody who looks every second at a file that a running program writes, and may stop it.
package struct ToolWatch: Sendable {
    /// The file's path inside the program's folder.
    let file: String
    /// After how many seconds the program is asked to end anyhow; nil leaves that to its limits.
    let seconds: Int?
    /// How long a program that is to stop may go on to write down what it has, in seconds; at nought it is killed.
    let patience: Int
    /// Given what the file holds by now, empty where it is not there yet; false stops the program.
    let goesOn: @Sendable ([UInt8]) async -> Bool

    /// A watch over a file.
    package init(
        _ file: String, seconds: Int? = nil, patience: Int = 0, goesOn: @escaping @Sendable ([UInt8]) async -> Bool
    ) {
        (self.file, self.seconds, self.patience, self.goesOn) = (file, seconds, patience, goesOn)
    }
}
