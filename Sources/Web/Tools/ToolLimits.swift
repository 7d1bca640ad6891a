/// What an outside program may use before it is stopped.
package struct ToolLimits: Sendable, Equatable {
    /// Processor time, in seconds.
    package var processorSeconds: Int
    /// Time by the clock on the wall, in seconds.
    package var wallSeconds: Int
    /// Address space of each process, in bytes.
    package var memoryBytes: Int
    /// Size of every file the program writes, its output included, in bytes.
    package var fileBytes: Int

    /// The defaults are those of a small conversion: half a minute, 512 MiB of memory, 64 MiB of output.
    package init(
        processorSeconds: Int = 30, wallSeconds: Int = 60,
        memoryBytes: Int = 512 << 20, fileBytes: Int = 64 << 20
    ) {
        self.processorSeconds = processorSeconds
        self.wallSeconds = wallSeconds
        self.memoryBytes = memoryBytes
        self.fileBytes = fileBytes
    }
}
