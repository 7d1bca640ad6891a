import HTTPTypes
import Hummingbird
import Logging
import School

/// The house on a socket: Hummingbird carries the bytes, the front door answers.
package struct Server: Sendable {
    private let front: FrontDoor
    private let host: String
    private let port: Int
    private let trusted: Set<String>
    private let onReady: @Sendable (Int) async -> Void

    /// A server on an address; `trusted` proxies are believed about their clients' addresses.
    package init(
        _ front: FrontDoor, host: String, port: Int, trusted: Set<String> = [],
        onReady: @escaping @Sendable (Int) async -> Void
    ) {
        self.front = front
        self.host = host
        self.port = port
        self.trusted = trusted
        self.onReady = onReady
    }

    /// Serves until the process is told to stop; requests in flight are finished.
    package func run(logger: Logger) async throws {
        let ready = onReady
        let application = Application(
            responder: Responder(front: front, trusted: trusted),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { await ready($0.localAddress?.port ?? 0) },
            logger: logger)
        try await application.runService()
    }

    private struct Responder: HTTPResponder {
        typealias Context = Calling
        let front: FrontDoor
        let trusted: Set<String>

        func respond(to request: Request, context: Calling) async throws -> Response {
            var headers: [String: String] = [:]
            for field in request.headers { headers[field.name.canonicalName] = field.value }
            headers["host"] = request.head.authority
            let isUpload = headers["content-type"]?.hasPrefix("multipart/form-data") == true
            let body: [UInt8]
            do {
                body = Array(buffer: try await request.body.collect(upTo: isUpload ? 25_000_000 : 1_000_000))
            } catch {
                return Response(status: .contentTooLarge)
            }
            let visit = Visit(
                method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
                headers: headers,
                body: body, address: address(context.address, headers), now: front.outside.clock())
            return response(await front.answer(visit), isHead: request.method == .head)
        }

        private func address(_ direct: String, _ headers: [String: String]) -> String {
            guard trusted.contains(direct), let chain = headers["x-forwarded-for"] else { return direct }
            return chain.split(separator: ",").last.map { String($0.drop { $0 == " " }) } ?? direct
        }

        private func response(_ answer: Answer, isHead: Bool) -> Response {
            var fields = HTTPFields()
            for header in answer.headers {
                if let name = HTTPField.Name(header.name) { fields.append(HTTPField(name: name, value: header.value)) }
            }
            let body: ResponseBody =
                if isHead { .init() } else if let stream = answer.stream {
                    .init(asyncSequence: stream.map { ByteBuffer(bytes: $0) })
                } else {
                    .init(byteBuffer: ByteBuffer(bytes: answer.body))
                }
            return Response(status: .init(code: answer.status), headers: fields, body: body)
        }
    }

    private struct Calling: RequestContext {
        var coreContext: CoreRequestContextStorage
        let address: String

        init(source: ApplicationRequestContextSource) {
            coreContext = .init(source: source)
            address = source.channel.remoteAddress?.ipAddress ?? ""
        }
    }
}
