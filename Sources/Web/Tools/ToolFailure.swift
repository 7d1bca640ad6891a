/// Why an outside program gave no answer.
package enum ToolFailure: Error, Equatable {
    /// The program is not on this machine.
    case missing(program: String)
    /// The program did not end within its time, in seconds.
    case timedOut(program: String, seconds: Int)
    /// The program wrote more than it may, in bytes.
    case tooMuchOutput(program: String, bytes: Int)
    /// The program ended by itself with a status other than nought; `text` is the end of what it complained about.
    case failed(program: String, status: Int32, text: String)
    /// A signal ended the program: a limit of memory or processor time, or somebody's hand.
    case killed(program: String, signal: Int32)
    /// Nobody waits for the answer any longer.
    case cancelled(program: String)
    /// The machine gave no temporary folder or no process; `code` is the system's error number.
    case unavailable(program: String, code: Int32)
}

extension ToolFailure: CustomStringConvertible {
    /// The failure as a Russian sentence for the person who waited for the program.
    package var description: String {
        switch self {
        case .missing(let program):
            "На сервере нет программы «\(program)». Её нужно установить, порядок — в руководстве администратора."
        case .timedOut(let program, let seconds):
            "Программа «\(program)» не уложилась в отведённое время (\(seconds) с) и остановлена."
        case .tooMuchOutput(let program, let bytes):
            "Программа «\(program)» выдала больше \(bytes >> 20) МБ и остановлена."
        case .failed(let program, let status, _):
            "Программа «\(program)» не справилась с файлом (код \(status))."
        case .killed(let program, _):
            "Программе «\(program)» не хватило памяти или времени, она остановлена."
        case .cancelled(let program):
            "Работа программы «\(program)» прервана."
        case .unavailable(let program, let code):
            "Программу «\(program)» не удалось запустить (код системы \(code))."
        }
    }
}
