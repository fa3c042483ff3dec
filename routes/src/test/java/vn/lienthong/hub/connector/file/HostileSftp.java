package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Lists files under names that no file can have: each {@code ^} of a real name is shown as a slash. */
final class HostileSftp extends SftpSubsystemFactory {
    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
        return new SftpSubsystem(channel, this) {
            @Override
            protected String getShortName(Path file) throws IOException {
                return super.getShortName(file).replace('^', '/');
            }
        };
    }
}
