package org.wiretrace.load;

import java.util.Arrays;

/** Bytes that grow at their end. {@code ByteArrayOutputStream} locks at every byte and copies at every look. */
final class ByteArray {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    void add(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    void add(byte[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    void clear() {
        length = 0;
    }

    /** The bytes, and after {@link #length} some that are none. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Index of the first byte of that value; -1 when there is none. */
    int indexOf(int b) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == b) {
                return i;
            }
        }
        return -1;
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(needed, bytes.length * 2L)));
        }
    }
}
