package uz.ziyo.shared.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what really comes out; what a zip says of its sizes is only a claim.
 */
final class BoundedStream extends FilterInputStream {

	private long left;

	BoundedStream(InputStream in, long limit) {
		super(in);
		this.left = limit;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		count(Math.max(count, 0));
		return count;
	}

	private void count(int bytes) throws IOException {
		this.left -= bytes;
		if (this.left < 0) {
			throw new TooLarge();
		}
	}

}
