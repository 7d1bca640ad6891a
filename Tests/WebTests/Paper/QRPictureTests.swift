import Markup
import Testing

@testable import Web

struct QRPictureTests {
    /// The mark that stands in three corners of every QR code.
    private static let eye = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]

    private func square(_ picture: QRPicture, _ row: Int, _ column: Int) -> [String] {
        (0..<7).map { down in
            (0..<7).map { picture.dark[(row + down) * picture.width + column + $0] ? "1" : "0" }.joined()
        }
    }

    @Test func `a slip's address becomes a code with its three eyes`() throws {
        // 41 bytes at level M are version 3: 29 squares a side.
        let picture = try #require(QRPicture("https://journal.school74.ru/code#K7MT4XPA3"))
        #expect(picture.width == 29 && picture.dark.count == 29 * 29)
        #expect(square(picture, 0, 0) == Self.eye)
        #expect(square(picture, 0, 22) == Self.eye)
        #expect(square(picture, 22, 0) == Self.eye)
        #expect(picture.dark[21 * 29 + 8], "the dark square that always stands above the lower eye")
    }

    @Test func `the picture keeps a quiet margin and says what it is`() throws {
        let html = String(decoding: try #require(QRPicture("A")).html(label: "QR-код карточки").bytes, as: UTF8.self)
        // Version 1: 21 squares and four on each side; the first dark run is seven long.
        #expect(html.contains("viewBox=\"0 0 29 29\"") && html.contains("d=\"M4 4h7v1h-7z"))
        #expect(html.contains("role=\"img\" aria-label=\"QR-код карточки\""))
    }

    @Test func `what no telephone could read is not drawn`() {
        #expect(QRPicture(String(repeating: "я", count: 201)) == nil)
    }
}
